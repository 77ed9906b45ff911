/* In the order of abi-names.txt: the first name of a number is shown. */
static const struct constant known[] = {
#define CONSTANT(name) {#name, (int)(name)},
#include "constants.inc"
    {NULL, 0}
}, errors[] = {
#include "errors.inc"
    {NULL, 0}
};

/* What the names of its constants begin with; whether they can be joined. */
static const struct naming { const char *prefix; int is_flags; } namings[] = {
    [FAMILY] = {"AF_", 0}, [TYPE] = {"SOCK_", 1}, [MESSAGE] = {"MSG_", 1},
    [LEVEL] = {"SOL_", 0}, [OPTION] = {"SO_", 0}, [HOW] = {"SHUT_", 0},
    [EVENTS] = {"POLL", 1}, [ERROR] = {"", 0}, [DESCRIPTOR] = {NULL, 0},
};

/* The descriptors that have names, the latest first; -1 where a call failed. */
static struct name {
    struct name *next;
    const char *text;
    int descriptor, shown;
} *names;

/* Reads the name of a constant, if one comes next. */
static const struct constant *take_constant(const struct constant *c)
{
    for (; c->name != NULL; c++)
        if (skip_name(c->name))
            return c;
    return NULL;
}

/* Numbers and names of constants, joined by "|". */
static int constants(void)
{
    int all = 0;

    do {
        const struct constant *constant = take_constant(known);
        all |= constant != NULL ? constant->value
                                : (int)number(INT_MIN, UINT_MAX);
    } while (skip("|"));
    return all;
}

/* The constant that has this value; of flags, the largest one within it. */
static const struct constant *name_of(enum kind kind, unsigned number)
{
    const struct constant *c = kind == ERROR ? errors : known, *found = NULL;
    struct naming naming = namings[kind];

    for (; c->name != NULL; c++) {
        unsigned bits = (unsigned)c->value;
        if (naming.prefix != NULL
            && strncmp(c->name, naming.prefix, strlen(naming.prefix)) == 0
            && (bits == number || (naming.is_flags && bits != 0
                                   && (bits & number) == bits))
            && (found == NULL || bits > (unsigned)found->value))
            found = c;
    }
    return found;
}

/* Shows what of a number has names, in ascending order, and then the rest. */
static void show_number(enum kind kind, int number)
{
    const struct constant *found[32], *next = name_of(kind, number);
    unsigned rest = (unsigned)number;
    int count = 0;

    for (; next != NULL; next = rest != 0 ? name_of(kind, rest) : NULL) {
        rest &= ~(unsigned)next->value;
        found[count++] = next;
    }
    for (int i = count; i > 0; i--)
        fprintf(out, "%s%s", found[i - 1]->name, i > 1 ? "|" : "");
    if (rest != 0 && namings[kind].is_flags)
        fprintf(out, "%s0x%x", count > 0 ? "|" : "", rest);
    else if (count == 0)
        fprintf(out, "%d", number);
}

static void bind_name(const char *text, int descriptor, int shown)
{
    struct name *name = malloc(sizeof *name);

    *name = (struct name){names, text, descriptor, shown};
    names = name;
}

/* Reads a descriptor, as the kernel knows it and as transcripts do. */
static int descriptor(long *shown)
{
    struct name *name = names;

    if (!skip("$"))
        return (int)(*shown = (int)number(INT_MIN, UINT_MAX));
    while (name != NULL && !skip_name(name->text))
        name = name->next;
    need(name != NULL, "a name that stands before = on a line above");
    *shown = name->shown;
    return name->descriptor;
}
