#ifndef ORACLE_H
#define ORACLE_H

/*
 * The interpreter of scenarios; docs/scenarios.md is the reference of their
 * language, and of the transcripts that are printed here.
 */
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

/* The bytes of a scenario's directory with its slash, of its prefix of
 * abstract names, and of the largest buffer. */
enum { DIRECTORY = 21, PREFIX = 16, LARGEST = 1 << 24 };

/* What a parameter is; this alone says how it is read and shown. After DATA
 * and what follows it stands a length, of the last two in memory. */
enum kind {
    NO_PARAMETER, NUMBER, NAMED, FLAGS, DESCRIPTOR, PATHNAME, PAIR,
    DATA, ROOM, ADDRESS, POLLFDS, ADDRESS_ROOM, VALUE
};

/* What a word is: INT to TIMEVAL are values, PATH to UNNAMED addresses. */
enum form {
    PLAIN, NULL_POINTER, BAD_POINTER, INT, LINGER, UCRED, TIMEVAL,
    PATH, PATH107, PATH108, ABSTRACT, RAW, BYTES, UNNAMED,
    NONE, AUTOBIND, CUT, LENGTH, EVENTS
};

struct bytes { unsigned char *start; size_t size; };
struct constant { const char *name; int value; };
struct parameter { enum kind kind; const char *prefix; };
struct call {
    const char *name;
    void (*function)(void);
    int gives;                  /* so many descriptors */
    struct parameter parameters[7];
};

/* A word and what it stands for. */
struct argument {
    struct parameter parameter;
    enum form form, length_form;
    long number;                /* or the length of the memory */
    int shown;                  /* of a descriptor, its number in transcripts;
                                   of memory, the length that is in memory */
    struct bytes text;          /* the name in an address */
    struct bytes memory, said;  /* between canaries; said is a length */
    int *numbers;               /* of an array, those of its descriptors */
};

struct invocation {
    const struct call *call;
    struct argument arguments[7];
    long words[6], *next_word;  /* what is passed */
    int result, first_given;
    char *name;                 /* of a started call, until it is awaited */
    struct invocation *next;
    pthread_t thread;
    atomic_int thread_id, has_returned;
};

struct line { const char *file; int number; char *text; };

/* A scenario is read three times: to find what cannot be read, for the words
 * that hold for all of it, and to run it. */
enum pass { CHECK, CONDITIONS, RUN };

#define UPPER_CASE "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"

/* words.c: a cursor reads the line at hand. What is not as expected ends the
 * program with a message. */
extern const char *at;
void begin_line(const struct line *line);
void go_to(const char *start);
_Noreturn void fail(const char *expected);
int skip(const char *part);
int take(const char *word);
void end_word(void);
char *text_since(const char *start);
long number(long low, long high);
long constants(void);
struct bytes string(void);
char *identifier(void);
enum form take_form(enum form first, enum form last);

/* arguments.c: what words stand for. */
extern void *bad_pointer;
void bind_name(const char *name, int descriptor, int shown);
void forget_names(void);
void read_argument(struct invocation *call, struct parameter parameter,
                   struct argument *argument);
void read_field(struct argument *field);

/* memory.c: between canaries, and what the kernel left there. */
struct bytes guarded(size_t size);
int give_back(struct argument *argument);
int is_same(struct bytes a, struct bytes b);
struct bytes written(const struct invocation *call,
                     const struct argument *argument);
struct argument address_said(const struct invocation *call,
                             const struct argument *argument);
int length_said(const struct invocation *call, const struct argument *argument);

/* address.c */
extern char directory[], prefix[];
size_t hidden(enum form form);
size_t write_address(const struct argument *word, unsigned char *to);
struct argument address_of(struct bytes memory, long length);

/* calls.c, show.c */
const struct call *find_call(const char *name);
int make(const struct invocation *call);
extern const char *const form_words[];
const struct constant *find_constant(const char *name, size_t size);
size_t value_size(enum form form);
struct bytes own_credentials(void);
void show_number(FILE *out, struct parameter parameter, int number);
void show_call(FILE *out, const struct invocation *call);

/* result.c: reads and prints a result; whether it is as expected. */
int expect(FILE *out, const struct invocation *call);

/* process.c */
int count_descriptors(void);
void read_requirement(enum pass pass, const char *start);
void read_condition(enum pass pass);
int begin_process(void);
int set_up(enum pass pass);
int start(struct invocation *call);
int await(struct invocation *call);

/* interpret.c: whether what the line expects has held. */
int interpret(const struct line *line, enum pass pass);
void end_scenario(void);

#endif
