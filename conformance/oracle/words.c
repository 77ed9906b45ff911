#include "oracle.h"

const char *at;

static const struct line *line;
static const char *word, *word_end;

static int is_at_end_of_word(void)
{
    return strchr(" \t\r[]#", *at) != NULL || strncmp(at, "=>", 2) == 0;
}

/* To where a word ended, and on to the next one. */
void go_to(const char *end)
{
    word_end = end;
    at = end + strspn(end, " \t\r");
    at += *at == '#' ? strlen(at) : 0;
    word = at;
}

void begin_line(const struct line *next)
{
    line = next;
    go_to(line->text);
}

/* Columns count characters, so not the later bytes of one in UTF-8. */
_Noreturn void fail(const char *expected)
{
    int size = 1 + (*word != 0 ? (int)strcspn(word + 1, " \t\r[]") : 0);
    int column = 1;

    for (const char *c = line->text; c < word; c++)
        column += (*c & 0xc0) != 0x80;
    fprintf(stderr, "%s:%d:%d: expected %s, found %.*s\n", line->file,
            line->number, column, expected, *word != 0 ? size : INT_MAX,
            *word != 0 ? word : "the end of the line");
    _exit(2);
}

/* Reads a part of a word, if it comes next. */
int skip(const char *part)
{
    size_t size = strlen(part);

    if (strncmp(at, part, size) != 0)
        return 0;
    at += size;
    return 1;
}

/* Reads a whole word, if it is this one. */
int take(const char *whole)
{
    const char *start = at;

    if (skip(whole) && (is_at_end_of_word() || strchr("[]=", *start) != NULL))
        go_to(at);
    else
        at = start;
    return at != start;
}

void end_word(void)
{
    if (!is_at_end_of_word())
        fail("another word");
    go_to(at);
}

/* The words from here to the one before the cursor, as they were written. */
char *text_since(const char *start)
{
    while (word_end > start && strchr(" \t\r", word_end[-1]) != NULL)
        word_end--;
    return strndup(start, (size_t)(word_end - start));
}

long number(long low, long high)
{
    int is_negative = skip("-");
    int base = skip("0x") ? 16 : 10;
    char *end;
    long value;

    errno = 0;
    value = strtol(at, &end, base) * (is_negative ? -1 : 1);
    if (!isxdigit((unsigned char)*at) || end == at || errno != 0
        || value < low || value > high)
        fail("a number that fits");
    at = end;
    return value;
}

/* Numbers and names of constants, joined by "|". */
long constants(void)
{
    long all = 0;

    do {
        size_t size = strspn(at, UPPER_CASE);
        const struct constant *constant = find_constant(at, size);
        all |= constant != NULL ? constant->value : number(INT_MIN, UINT_MAX);
        at += constant != NULL ? size : 0;
    } while (skip("|"));
    return all;
}

static unsigned char escaped(void)
{
    static const char letters[] = "nt0\\\"", bytes[] = "\n\t\0\\\"";
    const char *letter = *at != 0 ? strchr(letters, *at) : NULL;
    char digits[3] = {0};

    at++;
    if (letter != NULL)
        return (unsigned char)bytes[letter - letters];
    if (at[-1] != 'x' || !isxdigit((unsigned char)at[0])
        || !isxdigit((unsigned char)at[1]))
        fail("\\n, \\t, \\0, \\\\, \\\" or \\xNN in the string");
    memcpy(digits, at, 2);
    at += 2;
    return (unsigned char)strtol(digits, NULL, 16);
}

struct bytes string(void)
{
    struct bytes text = {malloc(strlen(at) + 2), 0};

    if (text.start == NULL || !skip("\""))
        fail("a string");
    while (!skip("\"")) {
        if (*at == 0)
            fail("a string with a closing quote");
        text.start[text.size++] = skip("\\") ? escaped()
                                             : (unsigned char)*at++;
    }
    return text;
}

/* A word of letters, digits and underscores, or NULL. */
char *identifier(void)
{
    const char *start = at;

    while (isalnum((unsigned char)*at) || *at == '_')
        at++;
    if (at == start || isdigit((unsigned char)*start) || !is_at_end_of_word()) {
        at = start;
        return NULL;
    }
    go_to(at);
    return text_since(start);
}

/* The form between two whose word comes next, or PLAIN. */
enum form take_form(enum form first, enum form last)
{
    for (enum form form = first; form <= last; form++)
        if (skip(form_words[form]))
            return form;
    return PLAIN;
}
