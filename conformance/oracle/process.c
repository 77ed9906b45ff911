/* A user and a group; how long to wait for a call, in seconds. */
enum { NOBODY = 65534, PATIENCE = 20 };

/* What is kept open of this process, and one descriptor more, which is there
 * to be closed where the limit is reached. */
static DIR *descriptors;
static int spare;

static long slots = -1;
static int is_nobody, open_before;

/* How many descriptors are open, and were ahead of the calls. */
static int count_descriptors(void)
{
    int count = 0;

    rewinddir(descriptors);
    while (readdir(descriptors) != NULL)
        count++;
    return count;
}

static void show_open(void)
{
    printf("descriptors %+d\n", count_descriptors() - open_before);
}

/* The mode of a file, or of files to come. */
static long read_mode_word(void)
{
    static const char expected[] = "an octal mode";
    long mode = octal(expected);

    need(mode <= 07777 && is_at_end_of_word(), expected);
    end_word();
    return mode;
}

/* A scenario is skipped where it cannot have what it requires. */
static void require(int is_met, const char *what)
{
    if (!is_met && pass == CONDITIONS) {
        printf("skipped: requires %s\n", what);
        _exit(0);
    }
}

/* A line that begins with "requires". */
static void read_requirement(void)
{
    static const char expected[] = "a version N.N";
    const char *start = at, *version;
    struct utsname kernel;

    if (take("root")) {
        require(geteuid() == 0, "root");
        return;
    }
    need(take("kernel"), "root or kernel");
    version = at;
    number(0, INT_MAX, expected);
    need(skip("."), expected);
    number(0, INT_MAX, expected);
    need(is_at_end_of_word(), expected);
    end_word();
    uname(&kernel);
    require(strverscmp(kernel.release, text_since(version)) >= 0,
            text_since(start));
}

/* A line that begins with "with" holds from begin_process on. */
static void read_condition(void)
{
    if (take("umask")) {
        mode_t mask = (mode_t)read_mode_word();
        if (pass == CONDITIONS)
            umask(mask);
    } else if (take("nofile")) {
        long left = number(0, SHRT_MAX, "a number of descriptors");
        need(is_at_end_of_word(), "a number of descriptors");
        end_word();
        slots = pass == CONDITIONS ? left : -1;
    } else if (take("nobody")) {
        require(geteuid() == 0, "root");
        is_nobody = pass == CONDITIONS;
    } else {
        fail("umask, nobody or nofile");
    }
}

static int become_nobody(void)
{
    /* Without the last of these, /proc/self is root's and cannot be read. */
    return chown(directory, NOBODY, NOBODY) || setgroups(0, NULL)
        || setresgid(NOBODY, NOBODY, NOBODY)
        || setresuid(NOBODY, NOBODY, NOBODY) || prctl(PR_SET_DUMPABLE, 1);
}

/* Goes on under the conditions; a limit of descriptors is on their value. */
static int begin_process(void)
{
    struct rlimit limit = {0, 0};

    if (is_nobody && become_nobody())
        return 0;
    self = (struct ucred){getpid(), geteuid(), getegid()};
    descriptors = opendir("/proc/self/fd");
    spare = descriptors != NULL ? dup(dirfd(descriptors)) : -1;
    if (spare == -1)
        return 0;
    open_before = count_descriptors();
    if (slots < 0)
        return 1;
    for (; slots > 0 || fcntl((int)limit.rlim_cur, F_GETFD) != -1;
         limit.rlim_cur++)
        slots -= fcntl((int)limit.rlim_cur, F_GETFD) == -1;
    limit.rlim_max = limit.rlim_cur;
    return setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

static char *string_word(void)
{
    struct bytes text = string();

    need(is_at_end_of_word(), "the end of the string");
    need(memchr(text.start, 0, text.size) == NULL, "a name without NUL");
    end_word();
    return (char *)text.start;
}

/* A line that begins with "setup"; whether it could be done. */
static int set_up(void)
{
    enum { LINK, MODE, DIRECTORY, EMPTY } kind = take("dir") ? DIRECTORY
        : take("file") ? EMPTY : take("symlink") ? LINK : MODE;
    char path[PATH_MAX], *name, *target;
    long mode = -1;
    int failed = 0;

    if (kind == MODE && !take("chmod"))
        fail("dir, file, symlink or chmod");
    mode = kind == MODE ? read_mode_word() : -1;
    name = string_word();
    target = kind == LINK ? string_word() : NULL;
    if (kind >= DIRECTORY && *at != 0)
        mode = read_mode_word();
    if (pass != RUN)
        return 1;
    snprintf(path, sizeof path, "%s%s", directory, name);
    if (kind == DIRECTORY)
        failed = mkdir(path, 0777);
    else if (kind == LINK)
        failed = symlink(target, path);
    else if (kind == EMPTY)
        failed = mknod(path, S_IFREG | 0666, 0);
    return !failed && (mode == -1 || chmod(path, (mode_t)mode) == 0);
}

/* Whether a thread is in a system call, and not running. */
static int is_in_call(int status)
{
    char state = 0;

    return pread(status, &state, 1, 0) == 1 && isdigit((unsigned char)state);
}

static void *make_in_thread(void *invocation)
{
    struct invocation *v = invocation;

    v->thread_id = gettid();
    while (!v->may_begin)
        sched_yield();
    v->result = make(v);
    v->has_returned = 1;
    return NULL;
}

/* Whether a call returns in time, or blocks where that can be seen. */
static int wait_for(struct invocation *v, int status)
{
    time_t end = time(NULL) + PATIENCE;
    int seen = 0;

    while (!v->has_returned && seen < 2 && time(NULL) <= end) {
        sched_yield();
        seen = status != -1 && is_in_call(status) ? seen + 1 : 0;
    }
    return v->has_returned || seen == 2;
}

/* Makes a call in a thread; whether it blocks or returns in time. What shows
 * that takes the place of the spare descriptor before the call begins, so that
 * the call finds as many places as any other. */
static int start(struct invocation *v)
{
    char name[64];
    pthread_t thread;
    int is_begun;

    if (pthread_create(&thread, NULL, make_in_thread, v) != 0
        || pthread_detach(thread) != 0)
        return 0;
    while (v->thread_id == 0)
        sched_yield();
    snprintf(name, sizeof name, "/proc/self/task/%d/syscall", v->thread_id);
    close(spare);
    spare = open(name, O_RDONLY);
    v->may_begin = 1;
    is_begun = wait_for(v, spare);
    dup2(dirfd(descriptors), spare);
    return is_begun;
}
