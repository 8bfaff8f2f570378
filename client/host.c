/*
 * client/host.c
 *
 * The core's host outside the server: memory that is released all at once
 * after each document, its limit, and time zones.
 *
 * The functions of fe_memutils.c are defined here, all of them, so that
 * nothing of that file is linked: palloc takes memory of the document,
 * pg_malloc takes memory that stays.
 */
#include "client.h"

#include <time.h>
#include <unistd.h>

#include "base/calendar.h"
#include "base/host.h"
#include "base/limits.h"
#include "host.h"

typedef struct Piece
{
	struct Piece *next;
	struct Piece *previous;
	Size		size;
	Size		padding;		/* keeps what follows aligned */
} Piece;

typedef struct Release
{
	struct Release *next;
	void		(*func) (void *arg);
	void	   *arg;
} Release;

jmp_buf		host_escape;

static Piece pieces = {&pieces, &pieces, 0, 0};
static Release *releases = NULL;
static Size total = 0;

void *
pg_malloc(size_t size)
{
	void	   *pointer = malloc(Max(size, 1));

	if (pointer == NULL)
	{
		fputs("rca_load: error: out of memory\n", stderr);
		exit(STATUS_NOTHING);
	}
	return pointer;
}

void *
pg_malloc0(size_t size)
{
	return memset(pg_malloc(size), 0, size);
}

void *
pg_malloc_extended(size_t size, int flags)
{
	void	   *pointer = (flags & MCXT_ALLOC_NO_OOM) ? malloc(Max(size, 1)) : pg_malloc(size);

	if (pointer != NULL && (flags & MCXT_ALLOC_ZERO))
		memset(pointer, 0, size);
	return pointer;
}

void *
pg_realloc(void *pointer, size_t size)
{
	pointer = realloc(pointer, Max(size, 1));
	if (pointer == NULL)
	{
		fputs("rca_load: error: out of memory\n", stderr);
		exit(STATUS_NOTHING);
	}
	return pointer;
}

void
pg_free(void *pointer)
{
	free(pointer);
}

char *
pg_strdup(const char *s)
{
	return strcpy(pg_malloc(strlen(s) + 1), s);
}

void *
palloc(Size size)
{
	Piece	   *piece = pg_malloc(sizeof(Piece) + size);

	piece->size = size;
	piece->next = pieces.next;
	piece->previous = &pieces;
	piece->next->previous = piece;
	pieces.next = piece;
	total += size;
	return piece + 1;
}

void *
palloc0(Size size)
{
	return memset(palloc(size), 0, size);
}

void *
palloc_extended(Size size, int flags)
{
	return (flags & MCXT_ALLOC_ZERO) ? palloc0(size) : palloc(size);
}

void
pfree(void *pointer)
{
	Piece	   *piece = (Piece *) pointer - 1;

	piece->next->previous = piece->previous;
	piece->previous->next = piece->next;
	total -= piece->size;
	free(piece);
}

void *
repalloc(void *pointer, Size size)
{
	Piece	   *piece;

	piece = pg_realloc((Piece *) pointer - 1, sizeof(Piece) + size);
	total += size - piece->size;
	piece->size = size;
	piece->next->previous = piece;
	piece->previous->next = piece;
	return piece + 1;
}

char *
pstrdup(const char *s)
{
	return strcpy(palloc(strlen(s) + 1), s);
}

char *
pnstrdup(const char *s, Size len)
{
	char	   *copy;

	len = strnlen(s, len);
	copy = palloc(len + 1);
	memcpy(copy, s, len);
	copy[len] = '\0';
	return copy;
}

void
host_reset(void)
{
	while (releases != NULL)
	{
		Release    *release = releases;

		releases = release->next;
		release->func(release->arg);
		free(release);
	}
	while (pieces.next != &pieces)
	{
		Piece	   *piece = pieces.next;

		pieces.next = piece->next;
		free(piece);
	}
	pieces.previous = &pieces;
	total = 0;
}

void
rca_host_on_release(void (*func) (void *arg), void *arg)
{
	Release    *release = pg_malloc(sizeof(Release));

	*release = (Release) {releases, func, arg};
	releases = release;
}

/* A document takes no longer than a moment: Ctrl-C is noticed after it. */
void
rca_host_check_interrupts(void)
{
}

void
rca_host_charge(Size request)
{
	if (request > RCA_MAX_PARSE_REQUEST || total > RCA_MAX_PARSE_MEMORY)
		longjmp(host_escape, 1);
}

/*
 * The C library takes a name it does not know for UTC, so whether there is a
 * zone is looked up first.
 */
static bool
zone_exists(const char *name)
{
	const char *dir = getenv("TZDIR");
	char		path[MAXPGPATH];

	/* "PST8PDT" tells its own rules, and Debian 13 has no file for it */
	if (strchr(name, '/') == NULL)
		return true;
	snprintf(path, sizeof(path), "%s/%s", dir ? dir : "/usr/share/zoneinfo", name);
	return access(path, R_OK) == 0 && strlen(path) < sizeof(path) - 1;
}

bool
rca_host_zone_offset(const char *name, RcaInstant local, int *offset)
{
	static const char *current = "";
	time_t		guess;
	struct tm	tm;

	if (strcmp(name, current) != 0)
	{
		if (!zone_exists(name))
			return false;
		current = name;
		setenv("TZ", name, 1);
		tzset();
	}

	/* as the server does it: look, and look once more from there */
	guess = local / RCA_USECS_PER_SEC + INT64CONST(10957) * 86400;
	if (localtime_r(&guess, &tm) == NULL)
		return false;
	guess -= tm.tm_gmtoff;
	if (localtime_r(&guess, &tm) == NULL)
		return false;
	*offset = (int) tm.tm_gmtoff;
	return true;
}
