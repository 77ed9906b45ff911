#ifdef __SANITIZE_ADDRESS__
#include <dlfcn.h>
#endif

#define CALL(name, gives, ...) \
    {#name, (void (*)(void))name, gives, {__VA_ARGS__}}

/* What each gives is the number of its new descriptors. */
static const struct call calls[] = {
    CALL(socket, 1, FAMILY, TYPE, NUMBER),
    CALL(socketpair, 2, FAMILY, TYPE, NUMBER, PAIR),
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
    CALL(read, 0, DESCRIPTOR, ROOM),
    CALL(write, 0, DESCRIPTOR, DATA),
    CALL(close, 0, DESCRIPTOR),
    CALL(poll, 0, POLLFDS, NUMBER),
    CALL(unlink, 0, PATHNAME),
};

/* Reads the name of a call that gives so many descriptors, 0 for any. */
static const struct call *take_call(int gives)
{
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
        if ((gives == 0 || gives == calls[i].gives) && take(calls[i].name))
            return &calls[i];
    fail("a call, of as many descriptors as there are names");
}

/* Every argument goes in a register of its own on all platforms that we know,
 * so that all calls can be made in one shape. A result of type int leaves the
 * upper half of its register undefined. */
static int make(const struct invocation *v)
{
    long (*function)(long, long, long, long, long, long);
    const long *a = v->words;
    int result;

    function = (long (*)(long, long, long, long, long, long))v->call->function;
#ifdef __SANITIZE_ADDRESS__
    /* The sanitizer's own functions read memory that the kernel refuses. */
    *(void **)&function = dlsym(dlopen("libc.so.6", RTLD_LAZY), v->call->name);
#endif
    result = (int)function(a[0], a[1], a[2], a[3], a[4], a[5]);
    return result == -1 ? -errno : result;
}
