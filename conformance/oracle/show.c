#include "oracle.h"

const char *const form_words[] = {
    [INT] = "int", [LINGER] = "linger", [UCRED] = "ucred",
    [TIMEVAL] = "timeval", [PATH] = "path:", [PATH107] = "path107:",
    [PATH108] = "path108:", [ABSTRACT] = "abstract:", [RAW] = "raw:",
    [BYTES] = "bytes:", [UNNAMED] = "unnamed", [NONE] = "none",
    [AUTOBIND] = "autobind", [CUT] = "cut:", [LENGTH] = "len:"
};

/* In the order of abi-names.txt: the first name of a number is shown. */
static const struct constant known[] = {
#define CONSTANT(name) {#name, (int)(name)},
#include "constants.inc"
    {NULL, 0}
};

const struct constant *find_constant(const char *name, size_t size)
{
    const struct constant *c = known;

    while (c->name != NULL
           && (strlen(c->name) != size || memcmp(c->name, name, size) != 0))
        c++;
    return c->name != NULL ? c : NULL;
}

/* The constant that has this value; of flags, the largest one within it. */
static const struct constant *name_of(struct parameter p, unsigned number)
{
    const struct constant *found = NULL;

    for (const struct constant *c = known; c->name != NULL; c++) {
        unsigned bits = (unsigned)c->value;
        if (strncmp(c->name, p.prefix, strlen(p.prefix)) == 0
            && (bits == number || (p.kind == FLAGS && bits != 0
                                   && (bits & number) == bits))
            && (found == NULL || bits > (unsigned)found->value))
            found = c;
    }
    return found;
}

/* Shows what of a number has names, in ascending order; returns the rest. */
static unsigned show_names(FILE *out, struct parameter p, unsigned number)
{
    const struct constant *found = name_of(p, number);
    unsigned smaller, rest;

    if (found == NULL)
        return number;
    smaller = number & ~(unsigned)found->value;
    rest = smaller != 0 ? show_names(out, p, smaller) : 0;
    fprintf(out, "%s%s", rest != smaller ? "|" : "", found->name);
    return rest;
}

void show_number(FILE *out, struct parameter p, int number)
{
    unsigned rest = (unsigned)number;

    if (p.prefix == NULL || name_of(p, rest) == NULL)
        fprintf(out, p.kind == FLAGS && rest != 0 ? "0x%x" : "%d", number);
    else if ((rest = show_names(out, p, rest)) != 0)
        fprintf(out, "|0x%x", rest);
}

void show_data(FILE *out, struct bytes data)
{
    static const char bytes[] = "\n\t\\\"", letters[] = "nt\\\"";
    uint32_t hash = 2166136261u;

    fputc('"', out);
    for (size_t i = 0; i < data.size; i++) {
        unsigned char c = data.start[i];
        const char *escape = memchr(bytes, c, 4);
        hash = (hash ^ c) * 16777619u;
        if (data.size > 64 && i >= 32)
            continue;
        if (escape != NULL)
            fprintf(out, "\\%c", letters[escape - bytes]);
        else
            fprintf(out, c >= ' ' && c <= '~' ? "%c" : "\\x%02x", c);
    }
    fputc('"', out);
    if (data.size > 64)
        fprintf(out, "...#%08x", hash);
}

size_t value_size(enum form form)
{
    return form == INT ? sizeof(int) : form == LINGER ? sizeof(struct linger)
        : form == UCRED ? sizeof(struct ucred) : sizeof(struct timeval);
}

struct bytes own_credentials(void)
{
    static struct ucred own;

    own = (struct ucred){getpid(), geteuid(), getegid()};
    return (struct bytes){(unsigned char *)&own, sizeof own};
}

/* By its word where it has the size of that, else as data. */
static void show_value(FILE *out, enum form form, struct bytes value)
{
    struct timeval time;
    int n;

    if (form == PLAIN || value.size != value_size(form)) {
        show_data(out, value);
        return;
    }
    fprintf(out, "%s:", form_words[form]);
    if (form == UCRED && is_same(value, own_credentials())) {
        fputs("self", out);
    } else if (form == TIMEVAL) {
        memcpy(&time, value.start, sizeof time);
        fprintf(out, "%ld.%06ld", (long)time.tv_sec, (long)time.tv_usec);
    } else {
        for (size_t i = 0; i < value.size; i += sizeof n) {
            memcpy(&n, value.start + i, sizeof n);
            fprintf(out, "%s%d", i > 0 ? "," : "", n);
        }
    }
}

void show_address(FILE *out, const struct argument *a)
{
    struct bytes text = a->text;
    sa_family_t family;

    if (a->form == PLAIN || a->form == NONE) {
        fputc('_', out);
        return;
    }
    fputs(form_words[a->form], out);
    if (a->form == CUT)
        fprintf(out, "%ld", a->number);
    if (a->form == RAW) {
        memcpy(&family, text.start, sizeof family);
        text.start += sizeof family;
        text.size -= sizeof family;
        show_number(out, (struct parameter){NAMED, "AF_"}, family);
        fputc(':', out);
    }
    if (a->form <= BYTES)
        show_data(out, text);
}

static void show_pollfds(FILE *out, const struct argument *a, int result)
{
    const struct pollfd *fds = (const struct pollfd *)a->memory.start;
    struct parameter events = {FLAGS, "POLL"};

    fputc('[', out);
    for (long i = 0; i < a->number; i++) {
        fprintf(out, "%s{%d, ", i > 0 ? ", " : "", a->numbers[i]);
        show_number(out, events, (unsigned short)fds[i].events);
        fputs(result < 0 ? ", _" : ", ", out);
        if (result >= 0)
            show_number(out, events, (unsigned short)fds[i].revents);
        fputc('}', out);
    }
    fputc(']', out);
}

static void show_memory(FILE *out, const struct invocation *v,
                        const struct argument *a)
{
    struct argument said = address_said(v, a);
    struct bytes bytes = written(v, a);
    enum kind kind = a->parameter.kind;

    if (a->form == NULL_POINTER || a->form == BAD_POINTER)
        fputs(a->form == BAD_POINTER ? "BAD" : "NULL", out);
    else if (kind == POLLFDS)
        show_pollfds(out, a, v->result);
    else if (kind == PAIR && v->result >= 0)
        fprintf(out, "[%d, %d]", v->first_given, v->first_given + 1);
    else if (kind == ADDRESS_ROOM || kind == ADDRESS || kind == PATHNAME)
        show_address(out, kind == ADDRESS_ROOM ? &said : a);
    else if (kind == DATA || bytes.size > 0)
        show_value(out, a->form, kind == DATA ? a->memory : bytes);
    else
        fputc('_', out);
}

static void show_length(FILE *out, const struct invocation *v,
                        const struct argument *a)
{
    int said = length_said(v, a);

    if (a->parameter.kind < ADDRESS_ROOM)
        fprintf(out, "%ld", a->parameter.kind == ADDRESS && a->number > 2
                ? a->number - (long)hidden(a->form) : a->number);
    else if (a->length_form != PLAIN)
        fputs(a->length_form == BAD_POINTER ? "BAD" : "NULL", out);
    else if (said == a->shown)
        fprintf(out, "[%d]", said);
    else
        fprintf(out, "[%d => %d]", a->shown, said);
}

void show_call(FILE *out, const struct invocation *v)
{
    const struct argument *a = v->arguments;

    fprintf(out, "%s(", v->call->name);
    for (; a->parameter.kind != NO_PARAMETER; a++) {
        enum kind kind = a->parameter.kind;
        fputs(a > v->arguments ? ", " : "", out);
        if (kind <= DESCRIPTOR)
            show_number(out, a->parameter,
                        kind == DESCRIPTOR ? a->shown : (int)a->number);
        else
            show_memory(out, v, a);
        if (kind >= DATA) {
            fputs(", ", out);
            show_length(out, v, a);
        }
    }
    fputs(") = ", out);
}
