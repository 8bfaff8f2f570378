/*
 * client/messages.c
 */
#include "client.h"

#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "mb/pg_wchar.h"

#include "messages.h"

#define DEFAULT_COLUMNS		80
#define MAX_BAR				40

/* more frequent updates would not be visible, and cost time */
#define REPAINT_SECONDS		0.1

typedef struct Progress
{
	bool		shown;			/* is the progress bar on the screen? */
	bool		enabled;
	int			total;
	double		start;
	double		painted;
} Progress;

static Progress progress;

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec + t.tv_nsec / 1e9;
}

static int
terminal_columns(void)
{
	struct winsize size;

	if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return DEFAULT_COLUMNS;
}

static void
clear_bar(void)
{
	if (progress.shown)
		fputs("\r\033[K", stderr);
	progress.shown = false;
}

void
progress_begin(int total, bool quiet)
{
	progress.enabled = !quiet && total > 0 && isatty(STDERR_FILENO);
	progress.total = total;
	progress.start = now();
	progress.painted = 0;
	progress_update(0, 0);
}

void
progress_update(int done, int refused)
{
	double		time;
	double		rate;
	int			left;
	char		counts[128];
	char		bar[MAX_BAR + 1];
	int			width;

	if (!progress.enabled)
		return;
	time = now();
	if (done < progress.total && time - progress.painted < REPAINT_SECONDS)
		return;
	progress.painted = time;

	rate = done / Max(time - progress.start, 0.001);
	left = done > 0 ? (int) ((progress.total - done) / rate + 0.5) : 0;
	snprintf(counts, sizeof(counts), "%3d%% %d/%d files, %.0f/s, %d:%02d left, %d refused",
			 (int) (100.0 * done / progress.total), done, progress.total,
			 rate, left / 60, left % 60, refused);

	/* a line that is too long would scroll */
	width = Min(MAX_BAR, terminal_columns() - (int) strlen(counts) - 5);
	clear_bar();
	if (width > 0)
	{
		int			filled = (int) ((double) width * done / progress.total);

		memset(bar, ' ', width);
		memset(bar, '#', filled);
		bar[width] = '\0';
		fprintf(stderr, "[%s] %s", bar, counts);
	}
	else
		fprintf(stderr, "%.*s", Max(terminal_columns() - 1, 0), counts);
	fflush(stderr);
	progress.shown = true;
}

void
progress_end(void)
{
	clear_bar();
	fflush(stderr);
	progress.enabled = false;
}

/*
 * Is it a character that a terminal executes: a Latin-1 control, or one that
 * changes the direction of text?
 */
static bool
is_obeyed(pg_wchar c)
{
	return (c >= 0x80 && c <= 0x9f) || c == 0x061c || c == 0x200e || c == 0x200f ||
		(c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/*
 * Prints bytes so that they stay on their line and do nothing to the terminal.
 */
static void
put_escaped_bytes(FILE *out, const char *s, int left)
{
	const unsigned char *p = (const unsigned char *) s;

	while (left > 0)
	{
		int			len = pg_encoding_verifymbchar(PG_UTF8, (const char *) p,
												   left);

		if (len < 1 || (len == 1 && (*p < ' ' || *p == 0x7f)))
		{
			if (*p == '\n')
				fputs("\\n", out);
			else if (*p == '\t')
				fputs("\\t", out);
			else
				fprintf(out, "\\x%02x", *p);
			len = 1;
		}
		else if (len > 1 && is_obeyed(utf8_to_unicode(p)))
			fprintf(out, "\\u%04x", utf8_to_unicode(p));
		else
			fwrite(p, 1, len, out);
		p += len;
		left -= len;
	}
}

static void
put_escaped(FILE *out, const char *s)
{
	put_escaped_bytes(out, s, (int) strlen(s));
}

void
print_escaped(const char *s, int len)
{
	clear_bar();
	put_escaped_bytes(stdout, s, len);
}

const char *
with_remark(const char *message, const char *remark)
{
	size_t		len = strlen(message);

	if (remark == NULL || remark[0] == '\0')
		return message;
	/* a sentence can come after a sentence */
	return psprintf(len > 0 && message[len - 1] == '.' ? "%s %s" : "%s (%s)",
					message, remark);
}

void
report_finding(const char *path, int line, int col, const char *code,
			   const char *message)
{
	clear_bar();
	put_escaped(stderr, path);
	fprintf(stderr, ":%d:%d: %s ", line, col, code);
	put_escaped(stderr, message);
	putc('\n', stderr);
}

void
report_action(const char *action, const char *path)
{
	clear_bar();
	printf("%s ", action);
	put_escaped(stdout, path);
	putchar('\n');
}

void
report_move(const char *from, const char *to)
{
	clear_bar();
	printf("move ");
	put_escaped(stdout, from);
	printf(" to ");
	put_escaped(stdout, to);
	putchar('\n');
}

/* Messages of libpq may have several lines, and end with a newline. */
static void
put_message(const char *kind, const char *message)
{
	char	   *copy = pg_strdup(message);
	char	   *end = copy + strlen(copy);
	char	   *line = copy;

	while (end > copy && end[-1] == '\n')
		*--end = '\0';
	fprintf(stderr, "rca_load: %s: ", kind);
	for (char *stop; (stop = strchr(line, '\n')) != NULL; line = stop + 1)
	{
		*stop = '\0';
		put_escaped(stderr, line);
		putc('\n', stderr);
	}
	put_escaped(stderr, line);
	putc('\n', stderr);
	pg_free(copy);
}

void
report_error(const char *detail, const char *hint, const char *fmt,...)
{
	char		message[4096];
	va_list		args;

	clear_bar();
	va_start(args, fmt);
	vsnprintf(message, sizeof(message), fmt, args);
	va_end(args);
	put_message("error", message);
	if (detail != NULL)
		put_message("detail", detail);
	if (hint != NULL)
		put_message("hint", hint);
}

void
report_warning(const char *fmt,...)
{
	char		message[4096];
	va_list		args;

	clear_bar();
	va_start(args, fmt);
	vsnprintf(message, sizeof(message), fmt, args);
	va_end(args);
	put_message("warning", message);
}
