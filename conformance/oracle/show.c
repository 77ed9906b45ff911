/* Takes what the kernel wrote: nothing after an error, and never more than the
 * length that was passed, though it may say more. */
static void receive(struct argument *a)
{
    long size = call->result;

    if (a->kind >= ADDRESS_ROOM)
        a->length = -1;
    if (a->said.start != NULL)
        memcpy(&a->length, a->said.start, sizeof a->length);
    if (a->kind >= ADDRESS_ROOM)
        size = a->length;
    size = size > a->size ? a->size : size;
    size = size < 0 || call->result < 0 ? 0 : size;
    if ((size_t)size < a->memory.size)
        a->memory.size = (size_t)size;
    a->address.form = NOWHERE;
    if (a->kind == ADDRESS_ROOM && call->result >= 0 && a->length >= 0
        && a->pointer == NULL)
        a->address = address_of(a->memory, a->length);
    a->length -= (int)hidden(&a->address);
}

static void show_pollfds(const struct argument *a)
{
    const struct pollfd *fds = (const struct pollfd *)a->memory.start;

    fputc('[', out);
    for (long i = 0; i < a->size; i++) {
        fprintf(out, "%s{%ld, ", i > 0 ? ", " : "", a->shown[i]);
        show_number(EVENTS, (unsigned short)fds[i].events);
        fputs(call->result < 0 ? ", _" : ", ", out);
        if (call->result >= 0)
            show_number(EVENTS, (unsigned short)fds[i].revents);
        fputc('}', out);
    }
    fputc(']', out);
}

static void show_memory(const struct argument *a)
{
    if (a->pointer != NULL)
        fputs(a->pointer, out);
    else if (a->kind == POLLFDS)
        show_pollfds(a);
    else if (a->kind == PAIR && call->result >= 0)
        fprintf(out, "[%d, %d]", call->first_given, call->first_given + 1);
    else if (a->kind == PATHNAME || a->kind == ADDRESS
             || a->kind == ADDRESS_ROOM)
        show_address(&a->address);
    else if (a->kind == DATA || (a->kind != PAIR && a->memory.size > 0))
        show_value(a->layout, a->memory);
    else
        fputc('_', out);
    if (a->kind >= DATA && a->kind < ADDRESS_ROOM)
        fprintf(out, ", %ld", a->size);
    else if (a->said_pointer != NULL)
        fprintf(out, ", %s", a->said_pointer);
    else if (a->kind >= ADDRESS_ROOM)
        fprintf(out, a->length == a->size ? ", [%ld]" : ", [%ld => %d]",
                a->size, a->length);
}

/* Shows all of a call but its result. */
static void show_call(void)
{
    fprintf(out, "%s(", call->call->name);
    for (struct argument *a = call->arguments; a->kind != NOTHING; a++) {
        fputs(a > call->arguments ? ", " : "", out);
        if (a->kind == ROOM || a->kind >= ADDRESS_ROOM)
            receive(a);
        if (a->kind <= DESCRIPTOR)
            show_number(a->kind, (int)a->size);
        else
            show_memory(a);
    }
    fputs(") = ", out);
}

/* What the call gave, as a field of that kind says it. */
static void show_given(const struct argument *a, char field)
{
    const struct pollfd *fds = (const struct pollfd *)a->memory.start;

    if (field == 'l' && a->said.start != NULL)
        fprintf(out, "%d", a->length);
    else if (field == 'a' && a->address.form != NOWHERE)
        show_address(&a->address);
    else if (field == 'c' && call->result >= 0)
        show_data(a->memory);
    for (long i = 0; field == 'r' && call->result >= 0 && i < a->size; i++) {
        show_number(EVENTS, (unsigned short)fds[i].revents);
        fputc(' ', out);
    }
}
