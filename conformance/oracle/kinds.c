/* Of each kind of memory: how it is read, what the call left there, and how
 * that is shown; which pointers to no memory may stand for it; which fields
 * speak of it, by the letters of read_field; and whether its length is passed
 * (1) or in memory (2). */
static const struct {
    void (*read)(struct argument *);
    void (*receive)(struct argument *);
    void (*show)(const struct argument *);
    const char *pointers, *fields;
    int has_length;
} kinds[] = {
    [PATHNAME] = {read_pathname, NULL, show_own_address, "", "", 0},
    [PAIR] = {read_pair, receive_pair, show_pair, "", "", 0},
    [STATUS] = {read_status, NULL, show_status, "", "m", 0},
    [TIME] = {read_time, NULL, show_time, "n", "", 0},
    [UNUSED] = {read_unused, NULL, NULL, "n", "", 0},
    [READY] = {read_ready, NULL, show_ready, "n", "", 0},
    [REQUEST_ARGUMENT] = {read_request_argument, NULL, show_request_argument,
                          "n", "c", 0},
    [TO_SEND] = {read_message, NULL, show_message, "n", "s", 0},
    [TO_RECEIVE] = {read_message, receive_message, show_message, "n",
                    "scalgnRpC", 0},
    [DATA] = {read_data, NULL, show_any_value, "nNb", "", 1},
    [ROOM] = {read_room, receive_data, show_room, "Nb", "c", 1},
    [ADDRESS] = {read_address, NULL, show_own_address, "nNb", "", 1},
    [POLLFDS] = {read_pollfds, NULL, show_pollfds, "n", "r", 1},
    [READY_ROOM] = {read_ready_room, NULL, show_ready_room, "", "e", 1},
    [GATHER] = {read_gather, NULL, show_buffers, "", "", 1},
    [SCATTER] = {read_scatter, receive_buffers, show_scatter, "", "c", 1},
    [MANY_TO_SEND] = {read_messages, receive_messages, show_messages, "", "M",
                      1},
    [MANY_TO_RECEIVE] = {read_messages, receive_messages, show_messages, "",
                         "M", 1},
    [ADDRESS_ROOM] = {read_address_room, receive_length, show_own_address,
                      "nNb", "al", 2},
    [VALUE] = {read_value_room, receive_value, show_room, "Nb", "cld", 2},
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

/* Reads a length in memory, which stands behind a slash where it is not that of
 * the memory. */
static void read_length(struct argument *a)
{
    int length;

    if (a->said_pointer == NULL && skip("/")) {
        a->said_pointer = skip("null") ? "NULL" : skip("bad") ? "BAD" : NULL;
        if (a->said_pointer == NULL)
            a->size = number(INT_MIN, a->size, "a length within the room");
    }
    if (a->said_pointer == NULL) {
        a->said = guarded(sizeof length);
        length = (int)a->size;
        memcpy(a->said.start, &length, sizeof length);
    }
    *call->next_word++ = pointer(a->said_pointer, a->said);
}

static void read_memory(struct argument *a)
{
    if (!take_pointer(a, kinds[a->kind].pointers))
        kinds[a->kind].read(a);
    *call->next_word++ = pointer(a->pointer, a->memory);
    if (kinds[a->kind].has_length == 1)
        *call->next_word++ = a->size + (long)a->own;
    else if (kinds[a->kind].has_length == 2)
        read_length(a);
}

/* What the third argument of fcntl is, behind its command. */
static enum kind command_argument(long command)
{
    static const int unused[] = {F_GETFD, F_GETFL, F_GETOWN, F_GETSIG,
                                 F_GETPIPE_SZ};

    for (size_t i = 0; i < sizeof unused / sizeof *unused; i++)
        if (command == unused[i])
            return NOTHING;
    return command == F_SETFL ? OPEN : NUMBER;
}

static long read_number(struct argument *a)
{
    if (a->kind == DESCRIPTOR)
        return descriptor(&a->size);
    if (a->kind == NUMBER)
        a->size = integer("a number");
    else if (a->kind == PERMISSIONS)
        a->size = octal("octal digits");
    else if (a->kind == PROCESS)
        a->size = skip("self") ? self.pid : integer("self or a number");
    else
        a->size = constants(INT_MIN, UINT_MAX);
    call->is_descriptor |=
        (a->kind == COMMAND && (a->size == F_DUPFD
                                || a->size == F_DUPFD_CLOEXEC))
        || (a->kind == REQUEST && a->size == SIOCUNIXFILE);
    return a->size;
}

/* Reads the words of a call, and lays out its memory. */
static void read_arguments(void)
{
    struct argument *a = call->arguments;

    call->next_word = call->words;
    call->is_descriptor = call->call->gives;
    for (const enum kind *k = call->call->parameters; *k != NOTHING; k++, a++) {
        a->kind = *k == COMMAND_ARGUMENT ? command_argument(a[-1].size) : *k;
        if (a->kind == NOTHING)
            continue;
        if (a->kind <= DESCRIPTOR)
            *call->next_word++ = read_number(a);
        else
            read_memory(a);
        end_word();
    }
    if (call->is_descriptor)
        call->gives = 1;
}

/* Takes the descriptors that a call gave, and what else it wrote. */
static void receive(void)
{
    if (call->is_descriptor && call->result >= 0)
        give(call->result);
    for (struct argument *a = call->arguments; a->kind != NOTHING; a++) {
        a->result = call->result;
        if (a->kind > DESCRIPTOR && kinds[a->kind].receive != NULL
            && (a->pointer == NULL || kinds[a->kind].has_length == 2))
            kinds[a->kind].receive(a);
    }
}

static void show_memory(const struct argument *a)
{
    int has_length = kinds[a->kind].has_length;

    if (a->pointer != NULL)
        fputs(a->pointer, out);
    else
        kinds[a->kind].show(a);
    if (has_length == 1)
        fprintf(out, ", %ld", a->size);
    else if (has_length == 2 && a->said_pointer != NULL)
        fprintf(out, ", %s", a->said_pointer);
    else if (has_length == 2)
        fprintf(out, a->length == a->size ? ", [%ld]" : ", [%ld => %d]",
                a->size, a->length);
}

/* Shows all of a call but its result. */
static void show_call(void)
{
    fprintf(out, "%s(", call->call->name);
    for (const struct argument *a = call->arguments; a->kind != NOTHING; a++) {
        fputs(a > call->arguments ? ", " : "", out);
        if (a->kind > DESCRIPTOR)
            show_memory(a);
        else if (a->kind == PERMISSIONS)
            fprintf(out, "%#lo", (unsigned long)a->size);
        else if (a->kind == PROCESS && a->size == self.pid)
            fputs("self", out);
        else
            show_number(a->kind, (int)a->size);
    }
    fputs(") = ", out);
}
