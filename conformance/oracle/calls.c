#ifdef __SANITIZE_ADDRESS__
#include <dlfcn.h>
#endif

/* Not all C libraries have these; where they are missing, the kernel's call of
 * the same parameters stands for them. */
#pragma weak close_range
#pragma weak epoll_pwait2
#pragma weak pidfd_open
#pragma weak pidfd_send_signal
int close_range(unsigned, unsigned, int);
int epoll_pwait2(int, struct epoll_event *, int, const struct timespec *,
                 const sigset_t *);
int pidfd_open(pid_t, unsigned);
int pidfd_send_signal(int, int, siginfo_t *, unsigned);

#define CALL(name, gives, ...) \
    {#name, (void (*)(void))name, 0, gives, {__VA_ARGS__}}
#define NEW_CALL(name, gives, ...) \
    {#name, (void (*)(void))name, SYS_##name, gives, {__VA_ARGS__}}

/* Each with whether its result is a descriptor. */
static const struct call calls[] = {
    CALL(socket, 1, FAMILY, TYPE, NUMBER),
    CALL(socketpair, 0, FAMILY, TYPE, NUMBER, PAIR),
    CALL(bind, 0, DESCRIPTOR, ADDRESS),
    CALL(listen, 0, DESCRIPTOR, NUMBER),
    CALL(accept, 1, DESCRIPTOR, ADDRESS_ROOM),
    CALL(accept4, 1, DESCRIPTOR, ADDRESS_ROOM, TYPE),
    CALL(connect, 0, DESCRIPTOR, ADDRESS),
    CALL(shutdown, 0, DESCRIPTOR, HOW),
    CALL(getsockname, 0, DESCRIPTOR, ADDRESS_ROOM),
    CALL(getpeername, 0, DESCRIPTOR, ADDRESS_ROOM),
    CALL(getsockopt, 0, DESCRIPTOR, LEVEL, OPTION, VALUE),
    CALL(setsockopt, 0, DESCRIPTOR, LEVEL, OPTION, DATA),
    CALL(send, 0, DESCRIPTOR, DATA, MESSAGE),
    CALL(recv, 0, DESCRIPTOR, ROOM, MESSAGE),
    CALL(sendto, 0, DESCRIPTOR, DATA, MESSAGE, ADDRESS),
    CALL(recvfrom, 0, DESCRIPTOR, ROOM, MESSAGE, ADDRESS_ROOM),
    CALL(sendmsg, 0, DESCRIPTOR, TO_SEND, MESSAGE),
    CALL(recvmsg, 0, DESCRIPTOR, TO_RECEIVE, MESSAGE),
    CALL(sendmmsg, 0, DESCRIPTOR, MANY_TO_SEND, MESSAGE),
    CALL(recvmmsg, 0, DESCRIPTOR, MANY_TO_RECEIVE, MESSAGE, TIME),
    CALL(read, 0, DESCRIPTOR, ROOM),
    CALL(write, 0, DESCRIPTOR, DATA),
    CALL(readv, 0, DESCRIPTOR, SCATTER),
    CALL(writev, 0, DESCRIPTOR, GATHER),
    CALL(close, 0, DESCRIPTOR),
    CALL(dup, 1, DESCRIPTOR),
    CALL(dup3, 1, DESCRIPTOR, DESCRIPTOR, OPEN),
    NEW_CALL(close_range, 0, NUMBER, NUMBER, RANGE),
    CALL(fcntl, 0, DESCRIPTOR, COMMAND, COMMAND_ARGUMENT),
    CALL(ioctl, 0, DESCRIPTOR, REQUEST, REQUEST_ARGUMENT),
    CALL(poll, 0, POLLFDS, NUMBER),
    CALL(ppoll, 0, POLLFDS, TIME, UNUSED),
    CALL(epoll_create1, 1, CREATE),
    CALL(epoll_ctl, 0, DESCRIPTOR, OPERATION, DESCRIPTOR, READY),
    CALL(epoll_wait, 0, DESCRIPTOR, READY_ROOM, NUMBER),
    NEW_CALL(epoll_pwait2, 0, DESCRIPTOR, READY_ROOM, TIME, UNUSED),
    CALL(pipe2, 0, PAIR, OPEN),
    CALL(eventfd, 1, NUMBER, EVENTFD),
    CALL(open, 1, PATHNAME, OPEN, PERMISSIONS),
    CALL(mkfifo, 0, PATHNAME, PERMISSIONS),
    CALL(unlink, 0, PATHNAME),
    CALL(fchmod, 0, DESCRIPTOR, PERMISSIONS),
    CALL(fstat, 0, DESCRIPTOR, STATUS),
    NEW_CALL(pidfd_open, 1, PROCESS, PIDFD),
    NEW_CALL(pidfd_send_signal, 0, DESCRIPTOR, NUMBER, UNUSED, NUMBER),
};

static const struct call *take_call(void)
{
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
        if (take(calls[i].name))
            return &calls[i];
    fail("a call");
}

/* Every argument goes in a register of its own on all platforms that we know,
 * so that all calls can be made in one shape. A result of type int leaves the
 * upper half of its register undefined. */
static int make(const struct invocation *v)
{
    long (*function)(long, long, long, long, long, long);
    const long *a = v->words;
    int result;

    if (v->call->function == NULL) {
        result = (int)syscall(v->call->number, a[0], a[1], a[2], a[3], a[4]);
        return result == -1 ? -errno : result;
    }
    function = (long (*)(long, long, long, long, long, long))v->call->function;
#ifdef __SANITIZE_ADDRESS__
    /* The sanitizer's own functions read memory that the kernel refuses. */
    *(void **)&function = dlsym(dlopen("libc.so.6", RTLD_LAZY), v->call->name);
#endif
    result = (int)function(a[0], a[1], a[2], a[3], a[4], a[5]);
    return result == -1 ? -errno : result;
}
