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

/* To where a word ended, and on to the next one. */
static void go_to(const char *end)
{
    word_end = end;
    at = end + strspn(end, " \t\r");
    at += *at == '#' ? strlen(at) : 0;
    word = at;
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
        fail_with(expected, word, 1 + (int)strcspn(word + 1, " \t\r[]"));
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
    need(is_at_end_of_word(), "another word");
    go_to(at);
}

/* The words from here to the one before the cursor, as they were written. */
static char *text_since(const char *start)
{
    return strndup(start, (size_t)(word_end - start));
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

static long number(long low, long high)
{
    long sign = skip("-") ? -1 : 1, value;
    int base = skip("0x") ? 16 : 10;
    char *end;

    errno = 0;
    value = strtol(at, &end, base) * sign;
    need(isxdigit((unsigned char)*at) && end > at && errno == 0
         && value >= low && value <= high, "a number that fits");
    at = end;
    return value;
}
