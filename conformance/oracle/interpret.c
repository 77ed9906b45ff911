/* Where transcripts go while lines are only checked. */
static FILE *unread;

/* Whether the scenario has come to its first call, or to where it is given up;
 * the number that shows the next descriptor; the calls that are started. */
static int has_begun, is_over, next_shown;
static struct invocation *started;

/* Says what did not hold. */
static int complain(const char *what, const char *text)
{
    fprintf(out, "! %s:%d: %s%s\n", line->file, line->number, what, text);
    return 0;
}

/* Reads a call of that kind, which is at hand from now on. */
static void read_call(const struct call *kind)
{
    call = calloc(1, sizeof *call);
    call->call = kind;
    read_arguments();
}

/* Shows a call that was made, names the descriptors that it gave, and compares
 * it with what the rest of the line says. */
static int finish(char **names, int count)
{
    int gives = call->result < 0 || pass != RUN ? 0 : call->call->gives;
    int given[2] = {call->result, 0};
    char *missed;

    if (gives == 2)
        memcpy(given, call->arguments[3].memory.start, sizeof given);
    call->first_given = next_shown;
    next_shown += gives;
    for (int i = 0; i < count; i++)
        bind_name(names[i], gives > 0 ? given[i] : -1,
                  gives > 0 ? call->first_given + i : -1);
    show_call();
    missed = expect();
    if (missed != NULL)
        complain("expected ", missed);
    free(missed);
    free(call);
    return give_back() ? missed == NULL
        : complain("memory beyond the buffer was written", "");
}

/* Reads the name of a call; where it is kept if it has been started, and where
 * it can be if it has not. */
static struct invocation **place_of(char **name, int is_started)
{
    const char *begin = at;
    struct invocation **place = &started;

    *name = take_name();
    while (*name != NULL && *place != NULL
           && strcmp((*place)->name, *name) != 0)
        place = &(*place)->next;
    if (*name == NULL || (*place != NULL) != is_started)
        fail_at(begin, is_started ? "the name of a started call"
                                  : "a name of its own for the call");
    return place;
}

static int start_call(void)
{
    char *name;
    struct invocation **place = place_of(&name, 0);

    read_call(take_call(0));
    *place = call;
    call->name = name;
    call->blocks = blocks;
    blocks = NULL;
    is_over = pass == RUN && !start(call);
    return !is_over || complain("the call neither blocks nor returns", "");
}

/* Says that the call at hand did not return. */
static int give_up(void)
{
    fprintf(out, "%s(...) = ?\n", call->call->name);
    return complain("the call did not return", "");
}

static int await_call(void)
{
    char *name;
    struct invocation **place = place_of(&name, 1);

    call = *place;
    *place = call->next;
    blocks = call->blocks;
    is_over = pass == RUN && !wait_for(call, -1);
    return is_over ? give_up() : finish(NULL, 0);
}

/* Ends the process while the call at hand does not return. */
static void run_out(int signal)
{
    (void)signal;
    give_up();
    show_open();
    _exit(1);
}

/* Makes the call at hand in this thread, as those before it. */
static void make_in_time(void)
{
    signal(SIGALRM, run_out);
    alarm(PATIENCE);
    call->result = make(call);
    alarm(0);
}

/* "NAME... = CALL" or "repeat N CALL"; what is no name before "=" is a word of
 * the call. */
static int make_calls(void)
{
    int is_repeated = take("repeat"), count = 0, is_held = 1;
    long times = is_repeated ? number(1, INT_MAX) : 1;
    const struct call *kind;
    const char *begin;
    char *names[2], *name;

    end_word();
    begin = at;
    while (!is_repeated && (name = take_name()) != NULL)
        names[count++ & 1] = name;
    if (count == 0 || !take("=")) {
        count = 0;
        go_to(begin);
    }
    kind = take_call(count);
    begin = at;
    do {
        go_to(begin);
        read_call(kind);
        if (pass == RUN)
            make_in_time();
        is_held &= finish(names, count);
    } while (pass == RUN && --times > 0);
    return is_held;
}

static void end_scenario(void)
{
    need(started == NULL, "an await of each started call");
}

/* Reads the rest of the line, up to a comment. */
static char *read_rest(const char *expected)
{
    const char *start = at, *end = at + strcspn(at, "#");

    need(*at != 0, expected);
    go_to(end);
    while (strchr(" \t\r", end[-1]) != NULL)
        end--;
    return strndup(start, (size_t)(end - start));
}

static void begin_scenario(void)
{
    end_scenario();
    line->title = read_rest("a title");
    names = NULL;
    has_begun = 0;
    next_shown = 3;
}

/* Reads a line, and does in the last pass what it says; whether what it expects
 * has held. */
static int interpret(struct line *next, enum pass for_what)
{
    int is_held = 1, is_call = 0;
    const char *begin;

    line = next;
    pass = for_what;
    out = pass == RUN ? stdout : unread;
    go_to(line->text);
    begin = at;
    if (is_over)
        return 1;
    if (take("scenario"))
        begin_scenario();
    else if (take("rows"))
        read_rest("a row");
    else if (take("requires"))
        read_requirement();
    else if (take("with"))
        read_condition();
    else if (take("setup"))
        is_held = set_up() || complain("this cannot be set up", "");
    else
        is_call = 1;
    if (has_begun && !is_call)
        fail_at(begin, "a call, start, await or repeat");
    has_begun = is_call;
    if (is_call)
        is_held = take("start") ? start_call()
            : take("await") ? await_call() : make_calls();
    need(*at == 0, "the end of the line");
    return is_held;
}
