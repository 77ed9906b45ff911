#include "oracle.h"

#include <dirent.h>
#include <grp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/utsname.h>
#include <time.h>

/* A user and a group; how long to wait for a call, in seconds. */
enum { NOBODY = 65534, PATIENCE = 20 };

/* What is kept open of this process, and one descriptor more, which is there
 * to be closed where the limit is reached. */
static DIR *descriptors;
static int spare;

static long slots = -1;
static int is_nobody;

/* How many sockets, pipes and other objects without a path are open. */
int count_descriptors(void)
{
    struct dirent *entry;
    char target[1];
    int count = 0;

    rewinddir(descriptors);
    while ((entry = readdir(descriptors)) != NULL)
        count += readlinkat(dirfd(descriptors), entry->d_name, target, 1) == 1
            && target[0] != '/';
    return count;
}

static long octal(void)
{
    char *end;
    long value = strtol(at, &end, 8);

    if (!isdigit((unsigned char)*at) || value > 07777)
        fail("an octal number");
    at = end;
    end_word();
    return value;
}

static void skip_unless(int is_met, enum pass pass, const char *reason)
{
    if (!is_met && pass == CONDITIONS) {
        printf("skipped: %s\n", reason);
        fflush(stdout);
        _exit(0);
    }
}

/* A line that begins with "requires" ends the process where it is not met. */
void read_requirement(enum pass pass, const char *start)
{
    int major = 0, minor = 0;
    struct utsname kernel;
    long wanted;

    if (take("root")) {
        skip_unless(geteuid() == 0, pass, "requires root");
        return;
    }
    if (!take("kernel"))
        fail("root or kernel");
    wanted = number(0, 9999) * 10000;
    if (!skip("."))
        fail("a version N.N");
    wanted += number(0, 9999);
    end_word();
    uname(&kernel);
    sscanf(kernel.release, "%d.%d", &major, &minor);
    skip_unless(major * 10000 + minor >= wanted, pass,
                text_since(start));
}

/* A line that begins with "with" holds from begin_process on. */
void read_condition(enum pass pass)
{
    if (take("umask")) {
        mode_t mask = (mode_t)octal();
        if (pass == CONDITIONS)
            umask(mask);
    } else if (take("nofile")) {
        long left = number(0, USHRT_MAX);
        end_word();
        slots = pass == CONDITIONS ? left : -1;
    } else if (take("nobody")) {
        skip_unless(geteuid() == 0, pass, "requires root");
        is_nobody = pass == CONDITIONS;
    } else {
        fail("umask, nofile or nobody");
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
int begin_process(void)
{
    struct rlimit limit = {0, 0};

    if (is_nobody && become_nobody())
        return 0;
    descriptors = opendir("/proc/self/fd");
    spare = descriptors != NULL ? dup(dirfd(descriptors)) : -1;
    if (spare == -1 || slots < 0)
        return spare != -1;
    for (; slots > 0 || fcntl((int)limit.rlim_cur, F_GETFD) != -1;
         limit.rlim_cur++)
        slots -= fcntl((int)limit.rlim_cur, F_GETFD) == -1;
    limit.rlim_max = limit.rlim_cur;
    return setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

/* A line that begins with "setup"; whether it could be done. */
int set_up(enum pass pass)
{
    enum { DIRECTORIES, FILES, LINKS, MODES } kind = take("dir") ? DIRECTORIES
        : take("file") ? FILES : take("symlink") ? LINKS : MODES;
    long mode = -1;
    struct bytes name, target = {NULL, 0};
    char path[PATH_MAX];
    int failed = 0;

    if (kind == MODES && !take("chmod"))
        fail("dir, file, symlink or chmod");
    if (kind == MODES)
        mode = octal();
    name = string();
    end_word();
    if (kind == LINKS) {
        target = string();
        target.start[target.size] = 0;
        end_word();
    } else if (kind != MODES && *at != 0)
        mode = octal();
    if (pass != RUN)
        return 1;
    snprintf(path, sizeof path, "%s%.*s", directory, (int)name.size,
             (char *)name.start);
    if (kind == DIRECTORIES)
        failed = mkdir(path, 0777);
    else if (kind == LINKS)
        failed = symlink((char *)target.start, path);
    else if (kind == FILES)
        failed = close(open(path, O_CREAT | O_EXCL | O_WRONLY, 0666));
    return !failed && (mode == -1 || chmod(path, (mode_t)mode) == 0);
}

/* Whether the kernel shows a thread in a system call, and not running. */
static int is_in_call(int thread)
{
    char name[64], state = 0;
    int fd;

    snprintf(name, sizeof name, "/proc/self/task/%d/syscall", thread);
    close(spare);
    fd = open(name, O_RDONLY);
    if (fd != -1 && read(fd, &state, 1) == -1)
        state = 0;
    close(fd);
    spare = dup(dirfd(descriptors));
    return isdigit((unsigned char)state);
}

static void *make_in_thread(void *invocation)
{
    struct invocation *v = invocation;

    v->thread_id = gettid();
    v->result = make(v);
    v->has_returned = 1;
    return NULL;
}

/* Makes a call in a thread; whether it blocks or returns in time. */
int start(struct invocation *v)
{
    time_t end = time(NULL) + PATIENCE;
    int seen = 0;

    if (pthread_create(&v->thread, NULL, make_in_thread, v) != 0)
        return 0;
    while (!v->has_returned && seen < 2 && time(NULL) <= end) {
        sched_yield();
        seen = v->thread_id != 0 && is_in_call(v->thread_id) ? seen + 1 : 0;
    }
    return v->has_returned || seen == 2;
}

/* Whether a call in a thread returns in time. */
int await(struct invocation *v)
{
    struct timespec end;

    clock_gettime(CLOCK_REALTIME, &end);
    end.tv_sec += PATIENCE;
    return pthread_timedjoin_np(v->thread, NULL, &end) == 0;
}
