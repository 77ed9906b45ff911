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

static unsigned char escaped(void)
{
    static const char letters[] = "nt0\\\"", bytes[] = "\n\t\0\\\"";
    const char *letter = memchr(letters, *at++, 5);
    unsigned char byte = 0;

    if (letter != NULL)
        return (unsigned char)bytes[letter - letters];
    need(at[-1] == 'x' && strspn(at, "0123456789abcdefABCDEF") >= 2,
         "\\n, \\t, \\0, \\\\, \\\" or \\xNN in the string");
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
        need(*at != 0, "a string with a closing quote");
        text.start[text.size++] = skip("\\") ? escaped()
                                             : (unsigned char)*at++;
    }
    text.start[text.size] = 0;
    return text;
}

/* How structs are written: "i" is an int, "l" a long, a digit a long of so
 * many digits; all else stands for itself. */
static const struct layout layouts[] = {
    {"int", "i", sizeof(int)},
    {"linger", "i,i", sizeof(struct linger)},
    {"timeval", "l.6", sizeof(struct timeval)},
    {"ucred", "i,i,i", sizeof(struct ucred)},
};

static const struct layout *take_layout(void)
{
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++)
        if (skip(layouts[i].name))
            return &layouts[i];
    return NULL;
}

/* The size of a number. */
static size_t width(char field)
{
    return field == 'i' ? sizeof(int)
        : field == 'l' || isdigit(field) ? sizeof(long) : 0;
}

/* Where the low bytes of a long are, so many as the number has. */
static unsigned char *low_bytes(long *n, size_t size)
{
    const int big = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__;
    return (unsigned char *)n + (big ? sizeof *n - size : 0);
}

static void read_fields(const char *fields, unsigned char *to)
{
    for (; *fields != 0; to += width(*fields++)) {
        long n = *fields;
        need(!isdigit(*fields) || strspn(at, "0123456789") == (size_t)n - '0',
             "a number with all its digits");
        if (width(*fields) > 0)
            n = *fields == 'i' ? number(INT_MIN, UINT_MAX)
                               : number(LONG_MIN, LONG_MAX);
        else
            need(*at++ == *fields, "all numbers of the struct");
        memcpy(to, low_bytes(&n, width(*fields)), width(*fields));
    }
}

static void show_fields(const char *fields, const unsigned char *from)
{
    for (; *fields != 0; from += width(*fields++)) {
        long n = 0;
        memcpy(low_bytes(&n, width(*fields)), from, width(*fields));
        if (width(*fields) == 0)
            fputc(*fields, out);
        else if (*fields == 'i')
            fprintf(out, "%d", (int)n);
        else
            fprintf(out, "%0*ld", *fields == 'l' ? 1 : *fields - '0', n);
    }
}

/* The credentials of this process, where a struct is of that kind. */
static int is_self(const struct layout *layout, struct ucred *self)
{
    *self = (struct ucred){getpid(), geteuid(), getegid()};
    return strcmp(layout->name, "ucred") == 0;
}

static struct bytes value(const struct layout *layout)
{
    struct bytes value = guarded(layout->size);
    struct ucred self;

    need(skip(":"), "a colon and a value");
    if (is_self(layout, &self) && skip("self"))
        memcpy(value.start, &self, sizeof self);
    else
        read_fields(layout->fields, value.start);
    return value;
}

/* Reads a value, or a string, which may be there more than once. */
static struct bytes data(const struct layout **layout)
{
    struct bytes all, text;
    size_t times = 1;

    *layout = take_layout();
    if (*layout != NULL)
        return value(*layout);
    if (*at != '"') {
        times = (size_t)number(0, LARGEST);
        need(skip("*"), "data");
    }
    text = string();
    need(times * text.size <= LARGEST, "at most 16777216 bytes");
    all = guarded(times * text.size);
    for (size_t i = 0; i < all.size; i++)
        all.start[i] = text.start[i % text.size];
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

/* By its word where it has the size of that, else as data. */
static void show_value(const struct layout *layout, struct bytes value)
{
    struct ucred self;

    if (layout == NULL || value.size != layout->size) {
        show_data(value);
        return;
    }
    fprintf(out, "%s:", layout->name);
    if (is_self(layout, &self) && memcmp(value.start, &self, value.size) == 0)
        fputs("self", out);
    else
        show_fields(layout->fields, value.start);
}
