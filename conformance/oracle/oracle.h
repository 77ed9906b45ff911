/*
 * The interpreter of scenarios; docs/scenarios.md is the reference of their
 * language, and of the transcripts that are printed here.
 */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <grp.h>
#include <limits.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* The size of the largest buffer. */
enum { LARGEST = 1 << 24 };

/* What a parameter is: this alone says how it is read, passed and shown. From
 * DATA on it is memory, with its length behind it; from ADDRESS_ROOM on the
 * length is in memory too. */
enum kind {
    NOTHING, NUMBER, FAMILY, TYPE, MESSAGE, LEVEL, OPTION, HOW, EVENTS, ERROR,
    DESCRIPTOR, PATHNAME, PAIR, DATA, ROOM, ADDRESS, POLLFDS, ADDRESS_ROOM,
    VALUE
};

/* By which word an address is told. Those after UNNAMED are told only, and
 * NOWHERE is no address. */
enum form {
    PATH, PATH107, PATH108, ABSTRACT, RAW, BYTES, UNNAMED,
    NONE, AUTOBIND, CUT, NOWHERE
};

/* CHECK finds what cannot be read, CONDITIONS what holds for all of the
 * scenario; the calls of both are read and shown like those of RUN, but not
 * made. */
enum pass { CHECK, CONDITIONS, RUN };

struct bytes { unsigned char *start; size_t size; };
struct line { const char *file; int number; char *text, *title; };
struct constant { const char *name; int value; };
struct layout { const char *name, *fields; size_t size; };

struct address {
    enum form form;
    sa_family_t family;
    struct bytes name;          /* of CUT, what is left of it */
    size_t size;                /* of all of the address */
};

struct call {
    const char *name;
    void (*function)(void);
    int gives;                  /* so many descriptors */
    enum kind parameters[7];    /* the last is NOTHING */
};

/* A word of a call. */
struct argument {
    enum kind kind;
    long size;                  /* the number, or the length of the memory */
    size_t own;                 /* how much longer it is than it seems */
    int length;                 /* that the kernel said */
    struct bytes memory, said;  /* said is a length in memory */
    const char *pointer, *said_pointer;     /* where they are not memory */
    const struct layout *layout;            /* which struct, or NULL */
    struct address address;
    long *shown;                /* the descriptors of an array */
};

struct invocation {
    const struct call *call;
    struct argument arguments[7];
    long words[6], *next_word;  /* what is passed */
    int result, first_given;
    char *name;                 /* of a started call, until its await */
    struct invocation *next;
    struct block *blocks;       /* its memory, where it is started */
    atomic_int thread_id, may_begin, has_returned;
};
