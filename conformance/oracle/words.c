/* The line that is read, and the call of it; where both are shown; what they
 * are read for. */
static struct line *line;
static struct invocation *call;
static FILE *out;
static enum pass pass;

static const char *at;

/* Where the word at hand begins, and where the one before it ended. */
static const char *word, *word_end;

static int is_at_end_of_word(void)
{
    return strchr(" \t\r[]#", *at) != NULL || strncmp(at, "=>", 2) == 0;
}

/* To where a word ended, and on to the next one; a comment is cut off. */
static void go_to(const char *end)
{
    word_end = end;
    at = end + strspn(end, " \t\r");
    if (*at == '#')
        line->text[at - line->text] = 0;
    word = at;
}

/* How long the word is that begins here; a string in it is all of it. */
static int word_size(const char *start)
{
    const char *end = start, *stop = start;

    if (strncmp(start, "=>", 2) == 0 || *start == '[' || *start == ']')
        return *start == '=' ? 2 : 1;
    for (; strchr(" \t\r[]#", *end) == NULL && strncmp(end, "=>", 2) != 0;
         end = stop + (*stop != 0))
        for (stop = end; *end == '"' && stop[1] != 0 && *++stop != '"';)
            stop += *stop == '\\' && stop[1] != 0;
    return (int)(end - start);
}

/* Columns count characters, so not the later bytes of one in UTF-8. */
static _Noreturn void fail_with(const char *expected, const char *found,
                                int size)
{
    int column = 1;

    for (const char *c = line->text; c < word; c++)
        column += (*c & 0xc0) != 0x80;
    fprintf(stderr, "%s:%d:%d: expected %s, found %.*s\n", line->file,
            line->number, column, expected, size, found);
    _exit(2);
}

static _Noreturn void fail(const char *expected)
{
    if (*word != 0)
        fail_with(expected, word, word_size(word));
    fail_with(expected, "the end of the line", INT_MAX);
}

/* Fails at a word that has been read. */
static _Noreturn void fail_at(const char *start, const char *expected)
{
    go_to(start);
    fail(expected);
}

/* Reads a part of a word, if it comes next. */
static int skip(const char *part)
{
    size_t size = strlen(part);

    if (strncmp(at, part, size) != 0)
        return 0;
    at += size;
    return 1;
}

/* What is not as expected ends the program. */
static void need(int is_so, const char *expected)
{
    if (!is_so)
        fail(expected);
}

/* Reads a whole word, if it is this one; "[", "]" and "=>" always are whole. */
static int take(const char *whole)
{
    const char *start = at;

    if (skip(whole) && (is_at_end_of_word() || strchr("[]>", at[-1]) != NULL))
        go_to(at);
    else
        at = start;
    return at != start;
}

/* Nothing has to end where nothing was read of the word at hand. */
static void end_word(void)
{
    if (at == word)
        return;
    need(is_at_end_of_word(), "the end of the word");
    go_to(at);
}

/* Whether a word stands here or further on, before what is expected. */
static int is_ahead(const char *whole)
{
    const char *start = at;
    int is_found = 0;

    for (; *at != 0 && !is_found && strncmp(at, "=>", 2) != 0;
         go_to(at + word_size(at)))
        is_found = word_size(at) == (int)strlen(whole) && *at == *whole;
    go_to(start);
    return is_found;
}

/* The words from here to the one before the cursor, as they were written. */
static char *text_since(const char *start)
{
    return strndup(start, (size_t)(word_end - start));
}

/* Whether there is one more word between brackets. */
static int is_more(void)
{
    need(*at != 0, "]");
    return !take("]");
}

static int is_in_name(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

/* Reads this name, if it comes next. */
static int skip_name(const char *name)
{
    size_t size = strlen(name);

    return strncmp(at, name, size) == 0 && !is_in_name(at[size])
        && skip(name);
}

/* Reads a name that is a whole word, or nothing. */
static char *take_name(void)
{
    const char *start = at;

    while (is_in_name(*at))
        at++;
    if (at == start || isdigit((unsigned char)*start) || !is_at_end_of_word()) {
        at = start;
        return NULL;
    }
    go_to(at);
    return text_since(start);
}

/* A number of 64 bits, without a sign. */
static unsigned long unsigned_number(const char *expected)
{
    int base = strncmp(at, "0x", 2) == 0 && isxdigit((unsigned char)at[2])
        ? 16 : 10;
    char *end;
    unsigned long value;

    need(isdigit((unsigned char)*at), expected);
    errno = 0;
    value = strtoul(at, &end, base);
    need(errno == 0, expected);
    at = end;
    return value;
}

static long number(long low, long high, const char *expected)
{
    int is_negative = skip("-");
    unsigned long magnitude = unsigned_number(expected);
    long value = (long)(is_negative ? 0 - magnitude : magnitude);

    need((magnitude == 0 || is_negative == (value < 0)) && value >= low
         && value <= high, expected);
    return value;
}

static long octal(const char *expected)
{
    char *end;
    long mode = strtol(at, &end, 8);

    need(isdigit((unsigned char)*at) && end - at <= 7
         && !isdigit((unsigned char)*end), expected);
    at = end;
    return mode;
}

/* A number of 32 bits, with a sign or without one. */
static int integer(const char *expected)
{
    return (int)number(INT_MIN, UINT_MAX, expected);
}
