#ifndef HEADERS_H
#define HEADERS_H

/* What defines the names of abi-names.txt. */
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

/* Of the kernel, which Debian's musl-gcc does not see. */
#if __has_include(<linux/close_range.h>)
#include <linux/close_range.h>
#endif
#if __has_include(<linux/sockios.h>)
#include <linux/sockios.h>
#endif

/* glibc has it since 2.36, musl has none. */
#if __has_include(<sys/pidfd.h>)
#include <sys/pidfd.h>
#endif

#endif
