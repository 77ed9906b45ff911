static void *bad_pointer;

static void read_pathname(struct argument *a)
{
    need(take_address(&a->address, PATH), "path:\"NAME\"");
    a->memory = make_address(&a->address, 0);
    a->memory.start += sizeof(sa_family_t);
}

static void read_address(struct argument *a)
{
    need(take_address(&a->address, UNNAMED), "an address");
    a->size = (long)(a->address.size - hidden(&a->address));
    if (skip("/"))
        a->size = number(INT_MIN, LARGEST);
    a->own = a->size > 2 ? hidden(&a->address) : 0;
    a->memory = make_address(&a->address, a->size + (long)a->own);
}

static void read_data(struct argument *a)
{
    a->memory = data(&a->layout);
    a->size = (long)a->memory.size;
}

static void read_room(struct argument *a)
{
    if (a->kind == ADDRESS_ROOM)
        need(skip("addr:"), "addr:N, null:N, bad:N or null");
    if (a->kind == VALUE)
        a->layout = take_layout();
    a->size = a->kind == PAIR ? 2 * (long)sizeof(int)
        : a->layout != NULL ? (long)a->layout->size : number(0, LARGEST);
    a->memory = guarded((size_t)a->size);
}

static void read_pollfds(struct argument *a)
{
    struct pollfd fd, *fds = (struct pollfd *)guarded(strlen(at) * 8).start;

    need(take("["), "an array in brackets");
    a->shown = (long *)guarded(strlen(at) * sizeof *a->shown).start;
    for (; !take("]"); fds[a->size++] = fd) {
        fd = (struct pollfd){.fd = descriptor(&a->shown[a->size])};
        need(skip(":"), "a colon and events");
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
    [PATHNAME] = {read_pathname, ""}, [PAIR] = {read_room, ""},
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

/* Memory, NULL or a pointer to none; "null" alone is no length either. */
static void read_memory(struct argument *a)
{
    int length;

    a->pointer = read_pointer();
    if (a->pointer == NULL)
        kinds[a->kind].read(a);
    else if (skip(":"))
        a->size = number(LONG_MIN, LONG_MAX);
    else if (*a->pointer == 'N' && a->kind != ROOM && a->kind != VALUE)
        a->said_pointer = "NULL";
    else
        fail("a length behind null: or bad:");
    *call->next_word++ = pointer(a->pointer, a->memory);
    if (a->kind >= DATA && a->kind < ADDRESS_ROOM)
        *call->next_word++ = a->size + (long)a->own;
    if (a->kind < ADDRESS_ROOM)
        return;
    if (a->said_pointer == NULL && skip("/")) {
        a->said_pointer = read_pointer();
        if (a->said_pointer == NULL)
            a->size = number(INT_MIN, a->size);
    }
    if (a->said_pointer == NULL) {
        a->said = guarded(sizeof length);
        length = (int)a->size;
        memcpy(a->said.start, &length, sizeof length);
    }
    *call->next_word++ = pointer(a->said_pointer, a->said);
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
