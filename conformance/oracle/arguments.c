#include "oracle.h"

void *bad_pointer;

/* The descriptors that have names, the latest first; -1 where a call failed. */
static struct name {
    struct name *next;
    const char *text;
    int descriptor, shown;
} *names;

void bind_name(const char *text, int descriptor, int shown)
{
    struct name *name = malloc(sizeof *name);

    *name = (struct name){names, text, descriptor, shown};
    names = name;
}

void forget_names(void)
{
    names = NULL;
}

/* A descriptor, as the kernel knows it and as transcripts do. */
static int read_descriptor(int *shown)
{
    const char *start = at + 1;
    struct name *name = names;

    if (!skip("$"))
        return *shown = (int)number(INT_MIN, UINT_MAX);
    while (isalnum((unsigned char)*at) || *at == '_')
        at++;
    while (name != NULL && (strlen(name->text) != (size_t)(at - start)
                            || strncmp(name->text, start, at - start) != 0))
        name = name->next;
    if (name == NULL)
        fail("a name that stands before = on a line above");
    *shown = name->shown;
    return name->descriptor;
}

static void read_text(struct argument *a)
{
    size_t times = *at == '"' ? 1 : (size_t)number(0, LARGEST);
    struct bytes text;

    if (*at != '"' && !skip("*"))
        fail("data");
    text = string();
    if (times * text.size > LARGEST)
        fail("at most 16777216 bytes");
    a->memory = guarded(times * text.size);
    for (size_t i = 0; i < a->memory.size; i++)
        a->memory.start[i] = text.start[i % text.size];
    free(text.start);
}

/* The numbers of a C struct; no bytes for the credentials of the process. */
static void read_value(struct argument *a)
{
    struct timeval time;
    int n;

    if (!skip(":"))
        fail("a colon and a value");
    a->memory = guarded(value_size(a->form));
    if (a->form == UCRED && skip("self")) {
        a->memory.size = 0;
    } else if (a->form == TIMEVAL) {
        time.tv_sec = number(LONG_MIN, LONG_MAX);
        if (!skip(".") || strspn(at, "0123456789") != 6)
            fail("a point and six digits");
        time.tv_usec = number(0, 999999);
        memcpy(a->memory.start, &time, sizeof time);
    } else {
        for (size_t i = 0; i < a->memory.size; i += sizeof n) {
            if (i > 0 && !skip(","))
                fail("a comma and a number");
            n = (int)number(INT_MIN, UINT_MAX);
            memcpy(a->memory.start + i, &n, sizeof n);
        }
    }
}

static void read_data(struct argument *a, int is_field)
{
    a->form = take_form(INT, TIMEVAL);
    if (a->form == UCRED && !is_field)
        fail("data");
    (a->form == PLAIN ? read_text : read_value)(a);
    a->number = (long)a->memory.size;
}

/* An address of this form, with the length that is passed. */
static void read_address(struct argument *a, int has_length)
{
    sa_family_t family = 0;
    long made;

    if (a->form == RAW) {
        family = (sa_family_t)constants();
        if (!skip(":"))
            fail("a colon and a string");
    }
    if (a->form != UNNAMED)
        a->text = string();
    if (a->form == RAW) {
        memmove(a->text.start + 2, a->text.start, a->text.size);
        memcpy(a->text.start, &family, sizeof family);
        a->text.size += sizeof family;
    }
    if (a->text.size > 107 - DIRECTORY + (a->form == PATH108)
        && (a->form == PATH107 || a->form == PATH108))
        fail("a shorter name");
    made = a->number = (long)write_address(a, NULL);
    if (has_length && skip("/")) {
        a->number = number(INT_MIN, LARGEST);
        a->number += a->number > 2 ? (long)hidden(a->form) : 0;
    }
    a->memory = guarded((size_t)(made > a->number ? made : a->number));
    memset(a->memory.start, 0, a->memory.size);
    write_address(a, a->memory.start);
}

/* NULL or no memory, with a length; "null" alone stands for no length too. */
static int read_pointer(struct argument *a, enum kind kind)
{
    a->form = skip("null:") ? NULL_POINTER : skip("bad:") ? BAD_POINTER : PLAIN;
    if (a->form != PLAIN)
        a->number = number(LONG_MIN, LONG_MAX);
    else if (kind != ROOM && kind != VALUE && skip("null"))
        a->form = a->length_form = NULL_POINTER;
    return a->form != PLAIN;
}

/* Room for an address or a value, with its length in memory. */
static void read_room(struct argument *a, enum kind kind)
{
    if (!read_pointer(a, kind)) {
        if (kind == ADDRESS_ROOM && !skip("addr:"))
            fail("addr:N, null:N, bad:N or null");
        a->form = kind == VALUE ? take_form(INT, TIMEVAL) : PLAIN;
        a->number = a->form == PLAIN ? number(0, LARGEST)
                                     : (long)value_size(a->form);
        a->memory = guarded((size_t)a->number);
    }
    a->shown = (int)a->number;
    if (a->length_form == PLAIN && skip("/")) {
        a->length_form = skip("null") ? NULL_POINTER
            : skip("bad") ? BAD_POINTER : PLAIN;
        if (a->length_form == PLAIN)
            a->shown = (int)number(INT_MIN, a->number);
    }
    if (a->length_form == PLAIN) {
        a->said = guarded(sizeof a->shown);
        memcpy(a->said.start, &a->shown, sizeof a->shown);
    }
}

/* EVENTS between brackets, behind FD: where there are descriptors. */
static void read_pollfds(struct argument *a, int has_descriptors)
{
    struct pollfd *fds;
    int i = 0;

    if (!take("["))
        fail("an array in brackets");
    a->memory = guarded((strlen(at) / 2 + 1) * sizeof *fds);
    a->numbers = calloc(strlen(at) + 1, sizeof *a->numbers);
    fds = (struct pollfd *)a->memory.start;
    for (; !take("]"); i++) {
        if (has_descriptors) {
            fds[i].fd = read_descriptor(&a->numbers[i]);
            if (!skip(":"))
                fail("a colon and events");
        }
        fds[i].events = (short)constants();
        end_word();
    }
    a->number = i;
    a->memory.size = (size_t)i * sizeof *fds;
}

static void read_word(struct argument *a, enum kind kind)
{
    if (kind <= FLAGS) {
        a->number = (int)(kind == NUMBER ? number(INT_MIN, UINT_MAX)
                                         : constants());
    } else if (kind == DESCRIPTOR) {
        a->number = read_descriptor(&a->shown);
    } else if (kind == PATHNAME || kind == ADDRESS) {
        if (kind == ADDRESS && read_pointer(a, kind))
            return;
        a->form = take_form(PATH, kind == ADDRESS ? UNNAMED : PATH);
        if (a->form == PLAIN)
            fail(kind == ADDRESS ? "an address" : "path:\"NAME\"");
        read_address(a, kind == ADDRESS);
    } else if (kind >= ADDRESS_ROOM) {
        read_room(a, kind);
    } else if (!read_pointer(a, kind)) {
        if (kind == DATA)
            read_data(a, 0);
        else
            a->memory = guarded((size_t)(a->number = number(0, LARGEST)));
    }
}

/* Reads the word of a parameter, and adds what stands for it to the call. */
void read_argument(struct invocation *v, struct parameter p, struct argument *a)
{
    a->parameter = p;
    if (p.kind == PAIR)
        a->memory = guarded(2 * sizeof(int));
    else if (p.kind == POLLFDS && *at == '[')
        read_pollfds(a, 1);
    else {
        read_word(a, p.kind);
        end_word();
    }
    *v->next_word++ = p.kind <= DESCRIPTOR ? a->number
        : a->form == BAD_POINTER ? (long)bad_pointer : (long)a->memory.start
          + (p.kind == PATHNAME ? (long)sizeof(sa_family_t) : 0);
    if (p.kind >= ADDRESS_ROOM)
        *v->next_word++ = a->length_form == BAD_POINTER ? (long)bad_pointer
            : (long)a->said.start;
    else if (p.kind >= DATA)
        *v->next_word++ = a->number;
}

void read_field(struct argument *a)
{
    a->form = take_form(PATH, LENGTH);
    if (a->form == LENGTH || a->form == CUT)
        a->number = number(INT_MIN, INT_MAX);
    else if (a->form == PLAIN && *at == '[') {
        a->form = EVENTS;
        read_pollfds(a, 0);
        return;
    } else if (a->form == PLAIN)
        read_data(a, 1);
    else if (a->form <= UNNAMED)
        read_address(a, 0);
    end_word();
}
