#include "oracle.h"

static const struct line *line;
static enum pass pass;

/* Whether the scenario has come to its first call, or to where it is given up;
 * the number that shows the next descriptor; the calls that are started. */
static int has_begun, is_over, next_shown;
static struct invocation *started;

/* Says what did not hold. */
static int complain(const char *format, const char *text)
{
    printf("! %s:%d: ", line->file, line->number);
    printf(format, text);
    putchar('\n');
    return 0;
}

/* Reads a call, and lays out its memory. */
static struct invocation *read_call(int names)
{
    struct invocation *v = calloc(1, sizeof *v);
    const char *begin = at;
    char *name = identifier();
    const struct parameter *p;

    v->call = find_call(name != NULL ? name : "");
    if (v->call == NULL || (names > 0 && names != v->call->gives)) {
        go_to(begin);
        fail(v->call == NULL ? "a call" : "as many names as descriptors");
    }
    v->next_word = v->words;
    p = v->call->parameters;
    for (int i = 0; p[i].kind != NO_PARAMETER; i++)
        read_argument(v, p[i], &v->arguments[i]);
    return v;
}

static void bind_names(struct invocation *v, char **names, int count)
{
    int given[2] = {v->result, 0};
    int gives = v->result < 0 || pass != RUN ? 0 : v->call->gives;

    if (gives == 2)
        memcpy(given, v->arguments[3].memory.start, sizeof given);
    v->first_given = next_shown;
    next_shown += gives;
    for (int i = 0; i < count; i++)
        bind_name(names[i], gives > 0 ? given[i] : -1,
                  gives > 0 ? v->first_given + i : -1);
}

/* Reads what the call has to give, and prints it; whether it gave that. */
static int finish(struct invocation *v)
{
    const char *expected = at + 2;
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    int is_held, is_intact = 1;

    show_call(out, v);
    is_held = expect(out, v);
    fclose(out);
    expected += strspn(expected, " \t");
    if (pass == RUN) {
        puts(text);
        if (!is_held)
            complain("expected %s", text_since(expected));
    }
    free(text);
    for (int i = 0; i < 7; i++)
        is_intact &= give_back(&v->arguments[i]);
    free(v);
    return is_intact ? is_held
        : complain("memory beyond the buffer was written%s", "");
}

static int start_call(void)
{
    char *name = identifier();
    struct invocation *v = started;

    while (v != NULL && name != NULL && strcmp(v->name, name) != 0)
        v = v->next;
    if (name == NULL || v != NULL)
        fail("a name of its own for the call");
    v = read_call(0);
    v->name = name;
    v->next = started;
    started = v;
    is_over = pass == RUN && !start(v);
    return !is_over || complain("the call neither blocks nor returns%s", "");
}

static int await_call(void)
{
    const char *begin = at;
    char *name = identifier();
    struct invocation **place = &started, *v;

    while (*place != NULL && name != NULL && strcmp((*place)->name, name) != 0)
        place = &(*place)->next;
    if (name == NULL || *place == NULL) {
        go_to(begin);
        fail("the name of a started call");
    }
    v = *place;
    *place = v->next;
    is_over = pass == RUN && !await(v);
    if (is_over) {
        printf("%s(...) = ?\n", v->call->name);
        return complain("the call did not return%s", "");
    }
    bind_names(v, NULL, 0);
    return finish(v);
}

static int make_call(long times, char **names, int count)
{
    const char *begin = at;
    int is_held = 1;

    do {
        struct invocation *v;
        go_to(begin);
        v = read_call(count);
        if (pass == RUN)
            v->result = make(v);
        bind_names(v, names, count);
        is_held &= finish(v);
    } while (pass == RUN && --times > 0);
    return is_held;
}

/* "NAME... = CALL"; without "=", the words are those of the call. */
static int make_named_call(void)
{
    const char *begin = at;
    char *names[2], *name;
    int count = 0;

    while ((name = identifier()) != NULL)
        names[count++ & 1] = name;
    if (count > 0 && take("="))
        return make_call(1, names, count);
    go_to(begin);
    return make_call(1, NULL, 0);
}

void end_scenario(void)
{
    if (started != NULL)
        fail("an await of each started call");
}

static int begin_scenario(void)
{
    end_scenario();
    if (*at == 0)
        fail("a title");
    go_to(at + strcspn(at, "#"));
    forget_names();
    has_begun = 0;
    next_shown = 3;
    return 1;
}

/* What stands before the first call; -1 for a line of another kind. */
static int interpret_preamble(void)
{
    const char *begin = at;
    int is_rows = take("rows"), is_with = take("with");
    int is_requirement = take("requires"), is_setup = take("setup");

    if (!is_rows && !is_with && !is_requirement && !is_setup)
        return -1;
    if (has_begun) {
        go_to(begin);
        fail("a call, start, await or repeat");
    }
    if (is_rows && *at == 0)
        fail("a row");
    while (is_rows && *at != 0)
        go_to(at + 1 + strcspn(at + 1, " \t\r#"));
    if (is_with)
        read_condition(pass);
    if (is_requirement)
        read_requirement(pass, begin);
    return !is_setup || set_up(pass) || complain("%s", strerror(errno));
}

/* The rest of a line that is no call of its own. */
static int interpret_call(void)
{
    long times;

    has_begun = 1;
    if (take("start"))
        return start_call();
    if (take("await"))
        return await_call();
    if (!take("repeat"))
        return make_named_call();
    times = number(1, INT_MAX);
    end_word();
    return make_call(times, NULL, 0);
}

int interpret(const struct line *next, enum pass for_what)
{
    int is_held;

    line = next;
    pass = for_what;
    begin_line(line);
    if (is_over)
        return 1;
    is_held = take("scenario") ? begin_scenario() : interpret_preamble();
    if (is_held == -1)
        is_held = pass == CONDITIONS || interpret_call();
    if (*at != 0 && pass == CHECK)
        fail("the end of the line");
    return is_held;
}
