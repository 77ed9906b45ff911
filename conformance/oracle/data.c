enum { CANARY = 16, CANARY_BYTE = 0xa5 };

/* All that was laid out for the call at hand. */
static struct block *blocks;

struct block {
    struct block *next;
    size_t size;
    unsigned char memory[];     /* between canaries */
};

/* Memory that is full of the canaries' bytes, like what is around it. */
static struct bytes guarded(size_t size)
{
    struct block *block = malloc(sizeof *block + size + 2 * CANARY);

    need(block != NULL, "what fits in memory");
    block->next = blocks;
    block->size = size;
    memset(block->memory, CANARY_BYTE, size + 2 * CANARY);
    blocks = block;
    return (struct bytes){block->memory + CANARY, size};
}

/* Frees it all; whether nothing was written beyond it. */
static int give_back(void)
{
    int is_intact = 1;

    while (blocks != NULL) {
        struct block *block = blocks;
        for (size_t i = 0; i < CANARY; i++)
            is_intact &= block->memory[i] == CANARY_BYTE
                && block->memory[CANARY + block->size + i] == CANARY_BYTE;
        blocks = block->next;
        free(block);
    }
    return is_intact;
}

static struct bytes zeros(size_t size)
{
    struct bytes memory = guarded(size);

    memset(memory.start, 0, size);
    return memory;
}

static unsigned char escaped(void)
{
    static const char letters[] = "nt0\\\"", bytes[] = "\n\t\0\\\"";
    const char *letter = memchr(letters, *at++, 5);
    unsigned char byte = 0;

    if (letter != NULL)
        return (unsigned char)bytes[letter - letters];
    need(at[-1] == 'x', "one of \\n, \\t, \\0, \\\\, \\\" and \\xNN");
    need(strspn(at, "0123456789abcdefABCDEF") >= 2,
         "two hexadecimal digits behind \\x");
    sscanf(at, "%2hhx", &byte);
    at += 2;
    return byte;
}

/* A string, with a NUL behind it. */
static struct bytes string(void)
{
    struct bytes text = {guarded(strlen(at) + 1).start, 0};

    need(skip("\""), "a string");
    while (!skip("\"")) {
        need(*at != 0, "a string with its closing quote");
        text.start[text.size++] = skip("\\") ? escaped()
                                             : (unsigned char)*at++;
    }
    text.start[text.size] = 0;
    return text;
}

/* "%i" is an int, "%l" a long, "%u" one without a sign, "%6" a long of six
 * digits; all else stands for itself. */
static const struct layout layouts[] = {
    {"int", "%i", "a number", NULL, sizeof(int)},
    {"linger", "%i,%i", "a comma and a number", NULL, sizeof(struct linger)},
    {"timeval", "%l.%6", "a point and six digits", NULL,
     sizeof(struct timeval)},
    {"ucred", "%i,%i,%i", "a comma and a number", "{pid=%i, uid=%i, gid=%i}",
     sizeof(struct ucred)},
    {"u64", "%u", "a number of 64 bits without a sign", NULL, sizeof(uint64_t)},
    {"timespec", "%l.%9", "a point and nine digits",
     "{tv_sec=%l, tv_nsec=%l}", sizeof(struct timespec)},
};
static const struct layout *const integers = &layouts[0];
static const struct layout *const credentials = &layouts[3];
static const struct layout *const timespec = &layouts[5];

/* Reads the word of an option's value, and what stands behind it. */
static const struct layout *take_layout(const char *end)
{
    const char *start = at;

    for (const struct layout *l = layouts; l < timespec; l++, at = start)
        if (skip(l->name) && skip(end))
            return l;
    return NULL;
}

static void read_fields(const struct layout *layout, unsigned char *to)
{
    for (const char *f = layout->fields; *f != 0; f++) {
        int digits = *f == '%' ? *++f - '0' : 0, n;
        long wide;
        if (f[0] == 'i') {
            n = integer("a number");
            memcpy(to, &n, sizeof n);
            to += sizeof n;
        } else if (f[-1] == '%') {
            need(digits > 9 || strspn(at, "0123456789") == (size_t)digits,
                 layout->expected);
            wide = *f == 'u' ? (long)unsigned_number(layout->expected)
                : number(LONG_MIN, LONG_MAX, "seconds");
            memcpy(to, &wide, sizeof wide);
            to += sizeof wide;
        } else {
            need(*at == *f, layout->expected);
            at++;
        }
    }
}

static void show_fields(const char *f, const unsigned char *from)
{
    for (; *f != 0; f++) {
        long wide;
        int n;
        if (*f != '%') {
            fputc(*f, out);
        } else if (*++f == 'i') {
            memcpy(&n, from, sizeof n);
            from += sizeof n;
            fprintf(out, "%d", n);
        } else {
            memcpy(&wide, from, sizeof wide);
            from += sizeof wide;
            fprintf(out, *f == 'u' ? "%0*lu" : "%0*ld",
                    *f > '9' ? 1 : *f - '0', wide);
        }
    }
}

/* The credentials of this process, asked for before its first call: a call is
 * to be one system call, and what is shown beside it none. */
static struct ucred self;

static struct bytes value(const struct layout *layout)
{
    struct bytes value = guarded(layout->size);
    struct ucred own = self;

    if (layout == credentials && skip("self"))
        memcpy(value.start, &own, sizeof own);
    else
        read_fields(layout, value.start);
    return value;
}

/* A string, which may be there more than once. */
static struct bytes text(const char *expected)
{
    struct bytes all, once;
    size_t times = 1;

    if (*at != '"') {
        times = (size_t)number(0, LARGEST, expected);
        need(skip("*"), expected);
    }
    once = string();
    need(times * once.size <= LARGEST, "at most 16777216 bytes");
    all = guarded(times * once.size);
    for (size_t i = 0; i < all.size; i++)
        all.start[i] = once.start[i % once.size];
    return all;
}

static void show_data(struct bytes data)
{
    static const char bytes[] = "\n\t\\\"", letters[] = "nt\\\"";
    unsigned hash = 2166136261u;

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

/* By the word of its layout, or by how that is shown within others. */
static void show_struct(const struct layout *layout, struct bytes value,
                        const char *fields)
{
    struct ucred own = self;

    if (layout == credentials && memcmp(value.start, &own, sizeof own) == 0)
        fputs("self", out);
    else
        show_fields(fields, value.start);
}

/* By its word where it has the size of that, else as data. */
static void show_value(const struct layout *layout, struct bytes value)
{
    if (layout == NULL || value.size != layout->size) {
        show_data(value);
        return;
    }
    fprintf(out, "%s:", layout->name);
    show_struct(layout, value, layout->fields);
}
