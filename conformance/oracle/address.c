/* Their last letters are chosen afresh for every scenario. */
enum { DIRECTORY = 21 };

static char directory[] = "/tmp/sockcall-XXXXXX/";
static char prefix[] = "sockcall-XXXXXX/";

/* How addresses are made: what stands before the name, the family first, what
 * of them is the scenario's own and so not shown, whether a NUL ends them, and
 * to what size they are made longer. */
static const struct {
    const char *word;
    size_t start;
    const char *own;
    int ends;
    size_t size;
} forms[] = {
    [PATH] = {"path:", 2, directory, 1, 0},
    [PATH107] = {"path107:", 2, directory, 1, 2 + 108},
    [PATH108] = {"path108:", 2, directory, 0, 2 + 108},
    [ABSTRACT] = {"abstract:", 3, prefix, 0, 0},
    [RAW] = {"raw:", 2, "", 0, 0},
    [BYTES] = {"bytes:", 0, "", 0, 0},
    [UNNAMED] = {"unnamed", 2, "", 0, 0},
    [INET] = {"inet:", 2, "", 0, 0},
    [INET6] = {"inet6:", 2, "", 0, 0},
    [NONE] = {"none", 0, "", 0, 0},
    [AUTOBIND] = {"autobind", 0, "", 0, 0},
    [CUT] = {"cut:", 0, "", 0, 0},
    [NOWHERE] = {"_", 0, "", 0, 0},
};

/* How many bytes of the address are the scenario's own. */
static size_t hidden(const struct address *a)
{
    return strlen(forms[a->form].own);
}

/* Reads an address of a form up to the last one; whether there is one. */
static int take_address(struct address *a, enum form last, const char *port)
{
    static unsigned char nothing[1];
    size_t size;

    *a = (struct address){.family = AF_UNIX, .name = {nothing, 0}};
    while (a->form <= last && !skip(forms[a->form].word))
        a->form++;
    if (a->form > last)
        return 0;
    if (a->form == RAW) {
        a->family = (sa_family_t)constants(0, USHRT_MAX);
        need(skip(":"), "a colon and a string");
    }
    if (a->form <= BYTES)
        a->name = string();
    if (a->form == CUT)
        a->name.size = (size_t)number(0, LARGEST, "a number of bytes");
    if (a->form == INET || a->form == INET6) {
        a->family = (sa_family_t)networks[a->form].family;
        a->name = read_network(a->form, port);
    }
    size = forms[a->form].start + hidden(a) + a->name.size
        + (size_t)forms[a->form].ends;
    a->size = forms[a->form].size > 0 ? forms[a->form].size : size;
    need(size <= a->size, "a shorter name");
    return 1;
}

/* The bytes of an address, and zeros up to a length. */
static struct bytes make_address(const struct address *a, long length)
{
    size_t start = forms[a->form].start, name = start + hidden(a);
    struct bytes made = guarded(length > (long)a->size ? (size_t)length
                                                       : a->size);

    memset(made.start, 0, made.size);
    if (forms[a->form].size > 0)
        memset(made.start, 'x', a->size);
    memcpy(made.start, &a->family, start > 2 ? 2 : start);
    memcpy(made.start + start, forms[a->form].own, hidden(a));
    memcpy(made.start + name, a->name.start, a->name.size);
    if (forms[a->form].ends)
        made.start[a->size - 1] = 0;
    made.size = a->size;
    return made;
}

static struct bytes behind(struct bytes all, size_t size)
{
    return (struct bytes){all.start + size, all.size - size};
}

/* A path, without the NUL and the padding of the words that give them. */
static void name_path(struct address *a)
{
    struct bytes *name = &a->name;
    int ends = name->size > 0 && name->start[name->size - 1] == 0;

    name->size -= (size_t)ends;
    a->form = DIRECTORY + name->size == 108 ? PATH108
        : DIRECTORY + name->size == 107 && ends ? PATH107 : PATH;
    while (a->form != PATH && name->size > 0
           && name->start[name->size - 1] == 'x')
        name->size--;
}

static void name_unix(struct address *a, int is_cut)
{
    int is_abstract = a->name.size > 0 && *a->name.start == 0;
    struct bytes rest = behind(a->name, (size_t)is_abstract);
    const char *own = is_abstract ? prefix : directory;
    size_t whole = strlen(own), size = rest.size < whole ? rest.size : whole;
    int is_own = memcmp(rest.start, own, size) == 0;

    if (a->name.size == 0 && !is_cut) {
        a->form = UNNAMED;
    } else if (is_own && size == whole) {
        a->form = ABSTRACT;
        a->name = behind(rest, whole);
        if (!is_abstract)
            name_path(a);
    } else if (is_own && is_cut) {
        a->form = CUT;
        a->name.size = size;
    } else if (is_abstract && rest.size == 5 && !is_cut
               && strspn((char *)rest.start, "0123456789abcdef") >= 5) {
        a->form = AUTOBIND;
    }
}

/* The word that makes what is in memory, where the kernel said this length. */
static struct address address_of(struct bytes memory, long length)
{
    struct address a = {.form = RAW, .name = memory};
    int is_cut = (long)memory.size < length;

    if (memory.size < sizeof a.family) {
        a.form = memory.size > 0 ? BYTES : is_cut ? NOWHERE : NONE;
        return a;
    }
    memcpy(&a.family, memory.start, sizeof a.family);
    a.name = behind(memory, sizeof a.family);
    for (enum form form = INET; form <= INET6 && !is_cut; form++)
        a.form = is_network(&a, form) ? form : a.form;
    if (a.family == AF_UNIX)
        name_unix(&a, is_cut);
    return a;
}

static void show_address(const struct address *a)
{
    fputs(a->form == NONE ? "_" : forms[a->form].word, out);
    if (a->form == RAW) {
        show_number(FAMILY, a->family);
        fputc(':', out);
    }
    if (a->form <= BYTES)
        show_data(a->name);
    if (a->form == INET || a->form == INET6)
        show_network(a);
    if (a->form == CUT)
        fprintf(out, "%zu", a->name.size);
}
