/* All bytes that several buffers got. */
static struct bytes joined(const struct argument *a)
{
    struct bytes all = {NULL, 0};

    for (long i = 0; i < a->count; i++)
        all.size += a->parts[i].memory.size;
    all = (struct bytes){guarded(all.size).start, 0};
    for (long i = 0; i < a->count; i++) {
        if (a->parts[i].memory.size > 0)
            memcpy(all.start + all.size, a->parts[i].memory.start,
                   a->parts[i].memory.size);
        all.size += a->parts[i].memory.size;
    }
    return all;
}

/* Shows what came with control messages, as a field of that kind says it. */
static void show_controls_given(struct bytes rest, char field)
{
    size_t rights = 0;
    int has_pidfd = 0, is_first = 1, fd;
    struct control c;

    while (next_control(&rest, &c) > 0) {
        if (is_control(&c, SCM_RIGHTS))
            rights += c.data.size / sizeof(int);
        if (is_control(&c, SCM_PIDFD) && c.data.size == sizeof fd) {
            memcpy(&fd, c.data.start, sizeof fd);
            has_pidfd |= fd >= 0;
        }
        if (field == 'C' && is_control(&c, SCM_CREDENTIALS) && is_first
            && c.data.size >= credentials->size) {
            c.data.size = credentials->size;
            show_data(c.data);
            is_first = 0;
        }
    }
    if (field != 'C')
        fprintf(out, "%zu", field == 'R' ? rights : (size_t)has_pidfd);
}

static void show_message_given(const struct argument *a, char field)
{
    const struct msghdr *header = (const struct msghdr *)a->memory.start;
    const struct argument *name = &a->parts[NAME];

    if (field == 'a')
        show_address(&name->address);
    else if (field == 'l')
        fprintf(out, "%d", name->length);
    else if (field == 'c')
        show_data(joined(&a->parts[BUFFERS]));
    else if (field == 's')
        fprintf(out, "%d", a->result);
    else if (field == 'g')
        fprintf(out, "%d", header->msg_flags);
    else if (field == 'n')
        fprintf(out, "%zu", a->parts[CONTROLS].pointer == NULL
                ? a->parts[CONTROLS].memory.size
                : (size_t)header->msg_controllen);
    else
        show_controls_given(a->parts[CONTROLS].memory, field);
}

/* What the call gave, as a field of that kind says it. */
static void show_given(const struct argument *a, char field)
{
    const struct pollfd *fds = (const struct pollfd *)a->memory.start;
    struct epoll_event event;

    if (field == 'l' && a->said.start != NULL)
        fprintf(out, "%d", a->length);
    else if (field == 'a' && a->address.form != NOWHERE)
        show_address(&a->address);
    else if (field == 'c')
        show_data(a->kind == SCATTER ? joined(a) : a->memory);
    else if (field == 'd' && call->given != NULL)
        fputs("fd", out);
    else if (field == 'm')
        fprintf(out, "%ld",
                (long)((const struct stat *)a->memory.start)->st_mode);
    for (long i = 0; field == 'r' && i < a->size; i++)
        fprintf(out, "%x ", (unsigned short)fds[i].revents);
    for (int i = 0; field == 'e' && i < a->result; i++) {
        memcpy(&event, a->memory.start + (size_t)i * sizeof event,
               sizeof event);
        fprintf(out, "%x:%llx ", event.events,
                (unsigned long long)event.data.u64);
    }
}

/* Reads a field of the call, or of a part of it; whether the call gave that. */
static int is_given(const struct argument *part)
{
    static const char expected[] = "a field of what the call gives";
    FILE *transcript = out;
    const char *start = at;
    const struct argument *a;
    char field, *texts;
    size_t size;
    int is_same, is_message;

    out = open_memstream(&texts, &size);
    field = read_field();
    need(at == word || is_at_end_of_word(), "the end of the field");
    end_word();
    a = part == NULL ? spoken_of(field)
        : strchr(kinds[part->kind].fields, field) ? part : NULL;
    if (a == NULL || (part == NULL && field == 's'))
        fail_at(start, expected);
    fputc(0, out);
    is_message = a->kind == TO_SEND || a->kind == TO_RECEIVE;
    /* A length in memory is there after an error too; nothing else is. */
    is_same = a->result >= 0 || (field == 'l' && !is_message);
    if (is_same && is_message && a->pointer == NULL)
        show_message_given(a, field);
    else if (is_same && !is_message)
        show_given(a, field);
    fclose(out);
    out = transcript;
    is_same &= strcmp(texts, texts + strlen(texts) + 1) == 0;
    free(texts);
    return is_same;
}

/* Reads what has to hold of each message, from the first one on. */
static int are_given(const struct argument *messages)
{
    struct argument none = {
        .kind = messages->kind == MANY_TO_SEND ? TO_SEND : TO_RECEIVE,
        .result = -1
    };
    int is_held = 1;

    need(take("["), "[");
    for (long i = 0; is_more(); i++) {
        is_held &= is_given(i < messages->count ? &messages->parts[i] : &none);
        is_held &= i < messages->result;
    }
    return is_held;
}

/* The result as the line expects it: from low to high, as is written there. */
struct result { long low, high; int is_loose; };

static struct result read_result(void)
{
    static const char expected[] = "a result: N, fd, ENAME, LO..HI or any";
    struct result r = {INT_MIN, INT_MAX, 0};
    const struct constant *error = take_constant(errors);

    if (error != NULL) {
        r.low = r.high = -error->value;
    } else if (skip_name("fd")) {
        at = word;
        need(call->is_descriptor, "a result other than fd");
        skip("fd");
        r.low = 0;
    } else if (!(r.is_loose = skip_name("any"))) {
        r.low = r.high = number(INT_MIN, INT_MAX, expected);
        if ((r.is_loose = skip("..")) != 0)
            r.high = number(r.low, INT_MAX, expected);
    }
    need(is_at_end_of_word(), expected);
    return r;
}

/* Shows the result, and reads "=> RESULT FIELD..."; returns the text of that
 * where it does not hold, else NULL. */
static char *expect(void)
{
    long shown = call->is_descriptor && call->result >= 0
        ? shown_as(call->result, 1) : call->result;
    const struct argument *messages = spoken_of('M');
    struct result r = {INT_MIN, INT_MAX, 0};
    const char *start = at, *end = at;
    int is_held = 1;

    if (*at != 0) {
        need(take("=>"), "=> or the end of the line");
        start = at;
        r = read_result();
        end = at;
        end_word();
        while (*at != 0)
            is_held &= messages != NULL ? are_given(messages) : is_given(NULL);
    }
    r.is_loose &= r.low <= shown && shown <= r.high;
    is_held &= r.low <= shown && shown <= r.high;
    /* What may differ from run to run is shown as it is expected. */
    fputs(shown < 0 && !r.is_loose ? "-" : "", out);
    if (r.is_loose)
        fprintf(out, "%.*s", (int)(end - start), start);
    else
        show_number(shown < 0 ? ERROR : NUMBER, abs((int)shown));
    fputc('\n', out);
    return is_held ? NULL : text_since(start);
}
