static void *bad_pointer;

static void read_pathname(struct argument *a)
{
    if (!take_address(&a->address, PATH))
        fail("path:\"NAME\"");
    a->memory = make_address(&a->address, 0);
    a->memory.start += sizeof(sa_family_t);
}

static void read_address(struct argument *a)
{
    if (!take_address(&a->address, UNNAMED))
        fail("an address");
    a->size = (long)(a->address.size - hidden(&a->address));
    if (skip("/"))
        a->size = number(INT_MIN, LARGEST);
    a->own = a->size > 2 ? hidden(&a->address) : 0;
    a->memory = make_address(&a->address, a->size + (long)a->own);
}

static void read_pair(struct argument *a)
{
    a->memory = guarded(2 * sizeof(int));
}

static void read_data(struct argument *a)
{
    a->memory = data(&a->layout);
    a->size = (long)a->memory.size;
}

static void read_room(struct argument *a)
{
    if (a->kind == ADDRESS_ROOM)
        need("addr:", "addr:N, null:N, bad:N or null");
    a->layout = a->kind == VALUE ? take_layout() : NULL;
    a->size = a->layout == NULL ? number(0, LARGEST) : (long)a->layout->size;
    a->memory = guarded((size_t)a->size);
}

static void read_pollfds(struct argument *a)
{
    struct pollfd fd, *fds = (struct pollfd *)guarded(strlen(at) * 8).start;

    if (!take("["))
        fail("an array in brackets");
    a->shown = (long *)guarded(strlen(at) * sizeof *a->shown).start;
    for (; !take("]"); fds[a->size++] = fd) {
        fd = (struct pollfd){.fd = descriptor(&a->shown[a->size])};
        need(":", "a colon and events");
        fd.events = (short)constants();
        end_word();
    }
    a->memory = guarded((size_t)a->size * sizeof fd);
    memcpy(a->memory.start, fds, a->memory.size);
}

/* How each is read, unless it is a number, and which fields speak of it:
 * of "c" content, "a" an address, "l" a length, "r" revents. */
static const struct {
    void (*read)(struct argument *);
    const char *fields;
} kinds[] = {
    [PATHNAME] = {read_pathname, ""}, [PAIR] = {read_pair, ""},
    [DATA] = {read_data, ""}, [ROOM] = {read_room, "c"},
    [ADDRESS] = {read_address, ""}, [POLLFDS] = {read_pollfds, "r"},
    [ADDRESS_ROOM] = {read_room, "al"}, [VALUE] = {read_room, "cl"},
};

/* The argument that such a field speaks of, or NULL. */
static const struct argument *spoken_of(char field)
{
    const struct argument *a = call->arguments;

    while (a->kind != NOTHING && (a->kind < PATHNAME
                                  || !strchr(kinds[a->kind].fields, field)))
        a++;
    return a->kind != NOTHING ? a : NULL;
}

static const char *read_pointer(void)
{
    return skip("null") ? "NULL" : skip("bad") ? "BAD" : NULL;
}

static long pointer(const char *pointer, struct bytes memory)
{
    return pointer == NULL ? (long)memory.start
        : *pointer == 'B' ? (long)bad_pointer : 0;
}

/* A length is an int in memory. */
static void read_length(struct argument *a)
{
    int length;

    if (a->said_pointer == NULL && skip("/")) {
        a->said_pointer = read_pointer();
        if (a->said_pointer == NULL)
            a->size = number(INT_MIN, a->size);
    }
    length = (int)a->size;
    if (a->said_pointer == NULL) {
        a->said = guarded(sizeof length);
        memcpy(a->said.start, &length, sizeof length);
    }
}

/* Memory, NULL or a pointer to none; "null" alone is no length either. */
static void read_memory(struct argument *a)
{
    a->pointer = read_pointer();
    if (a->pointer == NULL)
        kinds[a->kind].read(a);
    else if (skip(":"))
        a->size = number(LONG_MIN, LONG_MAX);
    else
        a->said_pointer = "NULL";
    *call->next_word++ = pointer(a->pointer, a->memory);
    if (a->kind >= ADDRESS_ROOM) {
        read_length(a);
        *call->next_word++ = pointer(a->said_pointer, a->said);
    } else if (a->kind >= DATA) {
        *call->next_word++ = a->size + (long)a->own;
    }
}

/* Reads the words of a call, and lays out its memory. */
static void read_arguments(void)
{
    struct argument *a = call->arguments;

    call->next_word = call->words;
    for (const enum kind *k = call->call->parameters; *k != NOTHING; k++, a++) {
        a->kind = *k;
        if (a->kind == DESCRIPTOR)
            *call->next_word++ = descriptor(&a->size);
        else if (a->kind < DESCRIPTOR)
            *call->next_word++ = a->size = a->kind == NUMBER
                ? number(INT_MIN, UINT_MAX) : constants();
        else
            read_memory(a);
        end_word();
    }
}
