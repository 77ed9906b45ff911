/*
 * abi-probe
 *
 * Prints what the C compiler and library of this machine say about each name
 * of abi-names.txt, a fact a line; the script abi-probe builds and runs it.
 */
#include "headers.h"

#include <stddef.h>
#include <sys/utsname.h>

/* musl defines no macro of its own; we support no third library. */
#ifdef __GLIBC__
#define C_LIBRARY "glibc"
#else
#define C_LIBRARY "musl"
#endif

#define TYPE(name) \
    printf("type %s %zu %s\n", #name, sizeof(name), \
           (name)-1 < (name)1 ? "signed" : "unsigned");

#define STRUCT(tag) \
    printf("size %s %zu\n", #tag, sizeof(struct tag)); \
    printf("align %s %zu\n", #tag, _Alignof(struct tag));

#define OFFSET(tag, field) \
    printf("offset %s.%s %zu\n", #tag, #field, offsetof(struct tag, field));

/* An int, as in the Java tables: C has EPOLLET, for one, as unsigned. */
#define CONSTANT(name) \
    printf("constant %s %d\n", #name, (int)(name));

/* The text is that of the C locale, since nothing here calls setlocale. */
#define ERRNO(name) \
    printf("errno %s %d %s\n", #name, name, strerror(name));

#define ABSENT(kind, name) \
    printf("%s %s absent\n", #kind, #name);

static void print_platform(void)
{
    struct utsname kernel;

    if (uname(&kernel) == -1) {
        perror("uname");
        return;
    }
    for (char *c = kernel.sysname; *c != 0; c++)
        *c = (char)tolower((unsigned char)*c);
    printf("platform %s-%s %s\n", kernel.sysname, kernel.machine, C_LIBRARY);
}

int main(void)
{
    print_platform();
#include "abi-facts.inc"
    return fclose(stdout) == 0 ? 0 : 1;
}
