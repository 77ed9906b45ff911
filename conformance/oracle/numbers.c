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
static const struct naming {
    const char *prefix, *other;
    int is_flags;
} namings[DESCRIPTOR + 1] = {
    [FAMILY] = {"AF_", NULL, 0}, [TYPE] = {"SOCK_", NULL, 1},
    [MESSAGE] = {"MSG_", NULL, 1}, [LEVEL] = {"SOL_", NULL, 0},
    [OPTION] = {"SO_", NULL, 0}, [HOW] = {"SHUT_", NULL, 0},
    [EVENTS] = {"POLL", NULL, 1}, [OPEN] = {"O_", NULL, 1},
    [RANGE] = {"CLOSE_RANGE_", NULL, 1}, [COMMAND] = {"F_", NULL, 0},
    [REQUEST] = {"FIO", "SIOC", 0}, [EPOLL] = {"EPOLL", NULL, 1},
    [CREATE] = {"EPOLL_CLOEXEC", NULL, 1},
    [OPERATION] = {"EPOLL_CTL_", NULL, 0}, [EVENTFD] = {"EFD_", NULL, 1},
    [PIDFD] = {"PIDFD_", NULL, 1}, [FILE_TYPE] = {"S_IF", NULL, 0},
    [CONTROL_TYPE] = {"SCM_", NULL, 0}, [ERROR] = {"E", NULL, 0},
};

/* The descriptors that have names, the latest first; -1 where there is none. */
static struct name *names;

/* Reads the name of a constant, if one comes next. */
static const struct constant *take_constant(const struct constant *c)
{
    for (; c->name != NULL; c++)
        if (skip_name(c->name))
            return c;
    return NULL;
}

/* Numbers and names of constants, joined by "|". */
static int constants(long low, long high)
{
    int all = 0;

    do {
        const struct constant *constant = take_constant(known);
        all |= constant != NULL ? constant->value
            : (int)number(low, high, "a constant or a number");
    } while (skip("|"));
    return all;
}

/* EPOLL is the prefix of EPOLLIN, and not of EPOLL_CTL_ADD. */
static int begins_with(const char *name, const char *prefix)
{
    size_t size = prefix != NULL ? strlen(prefix) : 0;

    return size > 0 && strncmp(name, prefix, size) == 0
        && (prefix[size - 1] == '_' || name[size] != '_');
}

/* The constant that has this value; of flags, the largest one within it. */
static const struct constant *name_of(enum kind kind, unsigned number)
{
    const struct constant *c = kind == ERROR ? errors : known, *found = NULL;
    struct naming naming = namings[kind];

    for (; c->name != NULL; c++) {
        unsigned bits = (unsigned)c->value;
        if ((begins_with(c->name, naming.prefix)
             || begins_with(c->name, naming.other))
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

/* Those of a call alone go with its memory. */
static void add_name(struct name **list, const char *text, int descriptor,
                     long shown)
{
    struct name *name = list == &names ? malloc(sizeof *name)
        : (struct name *)guarded(sizeof *name).start;

    *name = (struct name){*list, text, descriptor, shown};
    *list = name;
}

/* What stands for a descriptor in transcripts: those that have a name go before
 * those that the file has as numbers, and before the new ones. */
static long shown_as(int descriptor, int is_new)
{
    const struct name *found = NULL, *n = is_new ? NULL : call->known;

    for (; n != NULL; n = n->next)
        if (n->descriptor == descriptor && (found == NULL || n->text != NULL))
            found = n;
    for (n = call->given; n != NULL && found == NULL; n = n->next)
        if (n->descriptor == descriptor)
            found = n;
    return found != NULL ? found->shown : descriptor;
}

/* The name of a descriptor that a line above has bound. */
static struct name *bound_name(void)
{
    static const char expected[] = "a name that a call before has bound";
    struct name *name = names;

    need(skip("$"), expected);
    while (name != NULL && !skip_name(name->text))
        name = name->next;
    need(name != NULL, expected);
    return name;
}

/* Reads a descriptor, as the kernel knows it and as transcripts do. */
static int descriptor(long *shown)
{
    struct name name = {.text = NULL};

    if (*at == '$')
        name = *bound_name();
    else
        name.shown = name.descriptor = integer("a descriptor");
    add_name(&call->known, name.text, name.descriptor, name.shown);
    *shown = name.shown;
    return name.descriptor;
}
