#include "oracle.h"

#ifdef __SANITIZE_ADDRESS__
#include <dlfcn.h>
#endif

#define CALL(name, gives, ...) \
    {#name, (void (*)(void))name, gives, {__VA_ARGS__}}
#define A(kind) {kind, NULL}
#define FAMILY {NAMED, "AF_"}
#define TYPE {FLAGS, "SOCK_"}
#define MESSAGE {FLAGS, "MSG_"}
#define OPTION {NAMED, "SOL_"}, {NAMED, "SO_"}

/* What each gives is the number of its new descriptors. */
static const struct call calls[] = {
    CALL(socket, 1, FAMILY, TYPE, A(NUMBER)),
    CALL(socketpair, 2, FAMILY, TYPE, A(NUMBER), A(PAIR)),
    CALL(bind, 0, A(DESCRIPTOR), A(ADDRESS)),
    CALL(listen, 0, A(DESCRIPTOR), A(NUMBER)),
    CALL(accept, 1, A(DESCRIPTOR), A(ADDRESS_ROOM)),
    CALL(accept4, 1, A(DESCRIPTOR), A(ADDRESS_ROOM), TYPE),
    CALL(connect, 0, A(DESCRIPTOR), A(ADDRESS)),
    CALL(shutdown, 0, A(DESCRIPTOR), {NAMED, "SHUT_"}),
    CALL(getsockname, 0, A(DESCRIPTOR), A(ADDRESS_ROOM)),
    CALL(getpeername, 0, A(DESCRIPTOR), A(ADDRESS_ROOM)),
    CALL(getsockopt, 0, A(DESCRIPTOR), OPTION, A(VALUE)),
    CALL(setsockopt, 0, A(DESCRIPTOR), OPTION, A(DATA)),
    CALL(send, 0, A(DESCRIPTOR), A(DATA), MESSAGE),
    CALL(recv, 0, A(DESCRIPTOR), A(ROOM), MESSAGE),
    CALL(sendto, 0, A(DESCRIPTOR), A(DATA), MESSAGE, A(ADDRESS)),
    CALL(recvfrom, 0, A(DESCRIPTOR), A(ROOM), MESSAGE, A(ADDRESS_ROOM)),
    CALL(read, 0, A(DESCRIPTOR), A(ROOM)),
    CALL(write, 0, A(DESCRIPTOR), A(DATA)),
    CALL(close, 0, A(DESCRIPTOR)),
    CALL(poll, 0, A(POLLFDS), A(NUMBER)),
    CALL(unlink, 0, A(PATHNAME)),
    {NULL, NULL, 0, {A(NO_PARAMETER)}},
};

const struct call *find_call(const char *name)
{
    const struct call *call = calls;

    while (call->name != NULL && strcmp(call->name, name) != 0)
        call++;
    return call->name != NULL ? call : NULL;
}

/* Every argument goes in a register of its own on all platforms that we know,
 * so that all calls can be made in one shape. A result of type int leaves the
 * upper half of its register undefined. */
int make(const struct invocation *v)
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
