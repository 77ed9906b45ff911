/*
 * The interpreter of scenarios; docs/scenarios.md is the reference of their
 * language, and of the transcripts that are printed here.
 */
#include "headers.h"

#include <arpa/inet.h>
#include <dirent.h>
#include <ftw.h>
#include <grp.h>
#include <limits.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/utsname.h>
#include <sys/wait.h>

/* The size of the largest buffer, and the largest number of 32 bits. */
enum { LARGEST = 1 << 24 };

/* What a parameter is: this alone says how it is read, passed and shown. Up to
 * DESCRIPTOR it is a number, of which those after ERROR have no constants; from
 * PATHNAME on it is memory, the last two in messages only. */
enum kind {
    NOTHING, NUMBER, FAMILY, TYPE, MESSAGE, LEVEL, OPTION, HOW, EVENTS,
    OPEN, RANGE, COMMAND, REQUEST, EPOLL, CREATE, OPERATION, EVENTFD, PIDFD,
    FILE_TYPE, CONTROL_TYPE, ERROR, COMMAND_ARGUMENT, PERMISSIONS, PROCESS,
    DESCRIPTOR,
    PATHNAME, PAIR, STATUS, TIME, UNUSED, READY, REQUEST_ARGUMENT,
    TO_SEND, TO_RECEIVE, DATA, ROOM, ADDRESS, POLLFDS, READY_ROOM, GATHER,
    SCATTER, MANY_TO_SEND, MANY_TO_RECEIVE, ADDRESS_ROOM, VALUE,
    CONTROL, CONTROL_ROOM
};

/* By which word an address is told. Those after INET6 are told only, and
 * NOWHERE is no address. */
enum form {
    PATH, PATH107, PATH108, ABSTRACT, RAW, BYTES, UNNAMED, INET, INET6,
    NONE, AUTOBIND, CUT, NOWHERE
};

/* CHECK finds what cannot be read, CONDITIONS what holds for all of the
 * scenario; the calls of both are read and shown like those of RUN, but not
 * made. */
enum pass { CHECK, CONDITIONS, RUN };

struct bytes { unsigned char *start; size_t size; };
struct line { const char *file; int number; char *text, *title; };
struct constant { const char *name; int value; };

/* A struct of numbers: its word, how that goes on, what else was expected
 * there, and how the struct is shown where it is part of another. */
struct layout {
    const char *name, *fields, *expected, *shown;
    size_t size;
};

struct address {
    enum form form;
    sa_family_t family;
    struct bytes name;          /* of CUT, what is left of it */
    size_t size;                /* of all of the address */
};

/* A descriptor: its name, if it has one, what it is and how it is shown. */
struct name {
    struct name *next;
    const char *text;
    int descriptor;
    long shown;
};

struct call {
    const char *name;
    void (*function)(void);
    long number;                /* for where there is no function */
    int gives;                  /* whether the result is a descriptor */
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
    enum { SHOWN, HIDDEN, NEW_DESCRIPTOR, WRITTEN } use;    /* of a value */
    struct argument *parts;     /* of several buffers, of several messages, */
    long count;                 /* or of a message: as the enum below says */
    int result;                 /* of the call, or of one message of several */
};

/* The parts of a message. */
enum { NAME, BUFFERS, CONTROLS, PARTS };

struct invocation {
    const struct call *call;
    struct argument arguments[7];
    long words[6], *next_word;  /* what is passed */
    int result;
    int is_descriptor;          /* the result, if it is no error */
    int gives;                  /* so many descriptors; ANY for any number */
    struct name *known, *given; /* the descriptors in its words; new ones */
    struct line *line;          /* of a started call, and its name there, */
    const char *begin;          /* until its await */
    char *name;
    struct invocation *next;
    struct block *blocks;       /* its memory, where it is started */
    atomic_int thread_id, may_begin, has_returned;
};

enum { ANY = 1 << 20 };
