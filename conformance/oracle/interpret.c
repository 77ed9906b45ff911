/* Where transcripts go while lines are only checked. */
static FILE *unread;

/* Whether the scenario has come to its first call, or to where it is given up;
 * the calls that are started. */
static int has_begun, is_over;
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
    call->line = line;
    call->result = -1;
    read_arguments();
}

/* Binds names to the descriptors that the call gave, in their order. */
static void bind_names(char **bound, int count)
{
    static const struct name none = {NULL, NULL, -1, -1};
    struct name *given = NULL;

    for (struct name *n = call->given; n != NULL; n = n->next)
        add_name(&given, NULL, n->descriptor, n->shown);
    for (int i = 0; i < count; i++) {
        const struct name *n = given != NULL ? given : &none;
        add_name(&names, bound[i], n->descriptor, n->shown);
        given = n->next;
    }
}

/* Shows a call that was made, names the descriptors that it gave, and compares
 * it with what the rest of the line says. */
static int finish(char **bound, int count)
{
    char *missed;

    receive();
    bind_names(bound, count);
    show_call();
    missed = expect();
    if (missed != NULL)
        complain("expected ", missed);
    free(missed);
    free(call);
    return give_back() ? missed == NULL
        : complain("memory beyond the buffer was written", "");
}

/* Where a started call of this name is kept, or can be. */
static struct invocation **place_of(const char *name)
{
    struct invocation **place = &started;

    while (*place != NULL && strcmp((*place)->name, name) != 0)
        place = &(*place)->next;
    return place;
}

static int start_call(void)
{
    const char *begin = at;
    char *name = take_name();
    struct invocation **place;

    need(name != NULL, "a name for the call");
    place = place_of(name);
    if (*place != NULL)
        fail_at(begin, "a name of its own for the started call");
    read_call(take_call());
    *place = call;
    call->begin = begin;
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
    static const char expected[] = "the name of a started call";
    const char *begin = at;
    char *name = take_name();
    struct invocation **place;

    need(name != NULL, expected);
    place = place_of(name);
    if (*place == NULL)
        fail_at(begin, expected);
    call = *place;
    *place = call->next;
    blocks = call->blocks;
    is_over = pass == RUN && !wait_for(call, -1);
    return is_over ? give_up() : finish(NULL, 0);
}

/* When the call at hand has had its time; 0 between calls. */
static atomic_long due;

/* Ends the process while the call at hand does not return. A thread looks after
 * that, ten times a second, since neither timers nor locks may stand around a
 * call that is to be one system call. */
static void *watch(void *unused)
{
    long end = due;

    (void)unused;
    for (; end == 0 || time(NULL) <= end; end = due)
        usleep(100000);
    give_up();
    show_open();
    _exit(1);
}

static int begin_watch(void)
{
    pthread_t thread;

    return pthread_create(&thread, NULL, watch, NULL) == 0
        && pthread_detach(thread) == 0;
}

static void make_in_time(void)
{
    due = time(NULL) + PATIENCE;
    call->result = make(call);
    due = 0;
}

/* Names stand before a call for as many descriptors as it gives. */
static void check_names(int count, const char *begin)
{
    const char *name = call->call->name;
    char *expected;

    if (count == 0 || call->gives == ANY || call->gives == count)
        return;
    if (asprintf(&expected, call->gives == 0
                 ? "no names: %s gives no descriptor"
                 : "as many names as %s gives descriptors, %d", name,
                 call->gives) > 0)
        fail_at(begin, expected);
}

/* Reads "NAME... =", where that stands; returns how many names there are. */
static int read_names(char ***names)
{
    int count = 0;

    *names = NULL;
    if (!is_ahead("="))
        return 0;
    do {
        char *name = take_name();
        need(name != NULL, "a name");
        *names = realloc(*names, (size_t)(count + 1) * sizeof **names);
        (*names)[count++] = name;
    } while (!take("="));
    return count;
}

/* "NAME... = CALL" or "repeat N CALL". */
static int make_calls(void)
{
    int is_repeated = take("repeat"), count, is_held = 1;
    long times = is_repeated ? number(1, LARGEST, "a number of times") : 1;
    const struct call *kind;
    const char *begin, *first;
    char **names = NULL;

    need(at == word || is_at_end_of_word(), "a number of times");
    end_word();
    first = at;
    count = is_repeated ? 0 : read_names(&names);
    kind = take_call();
    begin = at;
    do {
        go_to(begin);
        read_call(kind);
        check_names(count, first);
        if (pass == RUN)
            make_in_time();
        is_held &= finish(names, count);
    } while (pass == RUN && --times > 0);
    free(names);
    return is_held;
}

static void end_scenario(void)
{
    if (started == NULL)
        return;
    line = started->line;
    fail_at(started->begin, "an await of every started call");
}

/* Reads the rest of the line, up to a comment. */
static char *read_rest(const char *expected)
{
    const char *start = at;

    need(*at != 0, expected);
    while (*at != 0)
        go_to(at + word_size(at));
    return text_since(start);
}

static void begin_scenario(void)
{
    line->title = read_rest("a title");
    end_scenario();
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
    if (has_begun && (take("rows") || take("requires") || take("with")
                      || take("setup")))
        fail_at(begin, "a call, start, await or repeat");
    if (take("scenario"))
        begin_scenario();
    else if (take("rows"))
        free(read_rest("a row"));
    else if (take("requires"))
        read_requirement();
    else if (take("with"))
        read_condition();
    else if (take("setup"))
        is_held = set_up() || complain("this cannot be set up", "");
    else
        is_call = 1;
    has_begun = is_call;
    if (is_call)
        is_held = take("start") ? start_call()
            : take("await") ? await_call() : make_calls();
    need(*at == 0, "the end of the line");
    return is_held;
}
