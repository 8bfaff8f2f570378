/*
 * bench/measure_parse.c
 *
 * What parsing costs, from text to stored form, beside what cmark and libyaml
 * cost alone on the same bytes.  bench/build.sh builds it; bench/measure.pl
 * and bench/instructions.sh run it.
 *
 *	parse time ROUNDS DOCUMENT...	against the libraries, median of ROUNDS
 *	parse growth DOCUMENT			time a byte and time an entry as a
 *									document grows
 *	parse count WHAT N [DOCUMENT...]	N parses of each and nothing else, for
 *									callgrind
 */
#include "base/base.h"

#include <cmark.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yaml.h>

#include "base/error.h"
#include "base/host.h"
#include "base/limits.h"
#include "base/text.h"
#include "client/host_client.h"
#include "base/calendar.h"
#include "report/parse_report.h"
#include "store/form.h"
#include "words/conventions.h"

/* how long one measurement takes at least */
#define ROUND_USECS		5000.0

#define GROWTH_ROUNDS	9

/* words of a team */
#define NWORDS			200

typedef struct Document
{
	const char *name;
	RcaStr		text;
	RcaStr		front_matter;	/* from the first fence up to the second */
	RcaStr		body;
	int			units;			/* what a time is divided by */
} Document;

/* Documents of one kind: a head, and as many copies of a piece as are wanted. */
typedef struct Shape
{
	const char *name;
	RcaStr		head;
	RcaStr		piece;
} Shape;

typedef enum Unit
{
	UNIT_BYTE,
	UNIT_PIECE,
} Unit;

/* what a side does with a document */
typedef void (*Side) (const Document *doc);

static void
die(const char *what)
{
	fprintf(stderr, "parse: %s\n", what);
	exit(1);
}

void
host_out_of_memory(void)
{
	die("out of memory");
}

/* Nothing that is measured names a zone. */
bool
rca_host_zone_offset(const char *name, RcaInstant at, int *offset)
{
	return false;
}

/* A team's, for one parse, or NULL. */
static RcaConventions *conventions;

/* The side that is measured; external, so that callgrind sees its calls. */
extern void rca_bench_parse(const Document *doc);

void
rca_bench_parse(const Document *doc)
{
	StringInfoData out;
	RcaError	err;
	RcaReport *parsed = rca_report_parse_taught(doc->text, conventions, RCA_READ_FACTS, &err);

	if (parsed == NULL)
		die(err.detail);
	/* as rca_build does it */
	initStringInfo(&out);
	enlargeStringInfo(&out,
					  VARHDRSZ + doc->text.len + doc->text.len / 4 + 512);
	out.len = VARHDRSZ;
	rca_form_write(&out, parsed, doc->text);
	host_reset();
}

static void *
mem_calloc(size_t count, size_t size)
{
	return palloc0(count * size);
}

static void *
mem_realloc(void *p, size_t size)
{
	return p ? repalloc(p, size) : palloc(size);
}

static void
mem_free(void *p)
{
	if (p != NULL)
		pfree(p);
}

static cmark_mem memory = {mem_calloc, mem_realloc, mem_free};

static void
yaml_events(RcaStr s)
{
	yaml_parser_t parser;
	yaml_event_t event;
	bool		done = false;

	if (s.len == 0)
		return;
	yaml_parser_initialize(&parser);
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *) s.data, s.len);
	while (!done)
	{
		if (!yaml_parser_parse(&parser, &event))
			die("front matter is not YAML");
		done = (event.type == YAML_STREAM_END_EVENT);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
}

/* The libraries alone, cmark with the memory that ours has. */
static void
libraries(const Document *doc)
{
	cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);

	yaml_events(doc->front_matter);
	cmark_parser_feed(parser, doc->body.data, doc->body.len);
	(void) cmark_parser_finish(parser);
	host_reset();
}

/* The libraries alone, with malloc and free. */
static void
libraries_malloc(const Document *doc)
{
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);

	yaml_events(doc->front_matter);
	cmark_parser_feed(parser, doc->body.data, doc->body.len);
	cmark_node_free(cmark_parser_finish(parser));
	cmark_parser_free(parser);
}

static void
split(Document *doc)
{
	const char *end;

	doc->body = doc->text;
	if (doc->text.len < 4 || memcmp(doc->text.data, "---\n", 4) != 0)
		return;
	end = strstr(doc->text.data + 3, "\n---\n");
	if (end == NULL)
		die("front matter is not closed");
	doc->front_matter = rca_slice(doc->text.data, end + 1);
	doc->body = rca_slice(end + 5, doc->text.data + doc->text.len);
}

static Document
read_document(const char *path)
{
	Document	doc = {.name = path};
	FILE	   *file = fopen(path, "rb");
	char	   *data = malloc(RCA_MAX_DOCUMENT_SIZE);

	if (file == NULL || data == NULL)
		die(path);
	doc.text.len = (int) fread(data, 1, RCA_MAX_DOCUMENT_SIZE - 1, file);
	fclose(file);
	data[doc.text.len] = '\0';
	doc.text.data = data;
	split(&doc);
	return doc;
}

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

/* Microseconds of one call. */
static double
measure(Side side, const Document *doc, int ncalls)
{
	double		start = now();

	for (int i = 0; i < ncalls; i++)
		side(doc);
	return (now() - start) / ncalls;
}

static int
compare_doubles(const void *a, const void *b)
{
	double		x = *(const double *) a;
	double		y = *(const double *) b;

	return (x > y) - (x < y);
}

static double
median(double *values, int n)
{
	qsort(values, n, sizeof(double), compare_doubles);
	return n % 2 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

/*
 * The sides take turns, so that what else goes on at the machine meets both;
 * a ratio is one of neighbours.
 */
static void
time_document(const Document *doc, int rounds)
{
	static const Side sides[] = {rca_bench_parse, libraries, libraries_malloc};
	double	   *times[lengthof(sides)];
	double	   *ratios[lengthof(sides)];
	int			ncalls;

	for (int i = 0; i < lengthof(sides); i++)
	{
		times[i] = malloc(rounds * sizeof(double));
		ratios[i] = malloc(rounds * sizeof(double));
		sides[i] (doc);
	}
	ncalls = Max(1, (int) (ROUND_USECS / measure(rca_bench_parse, doc, 10)));
	for (int round = 0; round < rounds; round++)
	{
		for (int i = 0; i < lengthof(sides); i++)
		{
			times[i][round] = measure(sides[i], doc, ncalls);
			ratios[i][round] = times[0][round] / times[i][round];
		}
	}
	printf("%-52s\t%7d\t%8.2f\t%8.2f\t%8.2f\t%6.2f\t%6.2f\n", doc->name,
		   doc->text.len, median(times[0], rounds), median(times[1], rounds),
		   median(times[2], rounds), median(ratios[1], rounds),
		   median(ratios[2], rounds));
	for (int i = 0; i < lengthof(sides); i++)
	{
		free(times[i]);
		free(ratios[i]);
	}
}

static Document
repeat(const Shape *shape, int ncopies, Unit unit)
{
	RcaStr		head = shape->head;
	RcaStr		piece = shape->piece;
	Document	doc = {.name = shape->name};
	char	   *data = malloc((Size) head.len + (Size) piece.len * ncopies + 1);
	char	   *p = data;

	memcpy(p, head.data, head.len);
	p += head.len;
	for (int i = 0; i < ncopies; i++)
	{
		memcpy(p, piece.data, piece.len);
		p += piece.len;
	}
	*p = '\0';
	doc.text = rca_slice(data, p);
	doc.units = unit == UNIT_BYTE ? doc.text.len : ncopies;
	split(&doc);
	return doc;
}

/*
 * How many times as long a unit takes in a large document as in a small one,
 * which take turns.  *usecs is what the large one takes.
 */
static double
growth(Side side, const Document *small, const Document *large, double *usecs)
{
	double		times[GROWTH_ROUNDS];
	double		ratios[GROWTH_ROUNDS];
	int			small_calls = (int) (ROUND_USECS / measure(side, small, 10));
	int			calls = (int) (ROUND_USECS / measure(side, large, 1));

	for (int i = 0; i < GROWTH_ROUNDS; i++)
	{
		double		small_time = measure(side, small, Max(1, small_calls));

		times[i] = measure(side, large, Max(1, calls));
		ratios[i] = times[i] / large->units / (small_time / small->units);
	}
	*usecs = median(times, GROWTH_ROUNDS);
	return median(ratios, GROWTH_ROUNDS);
}

/* Measures documents of 10 times as many pieces, and so on. */
static void
grow(const Shape *shape, int from, int to, Unit unit)
{
	Document	first = repeat(shape, from, unit);

	for (int n = from; n <= to; n *= 10)
	{
		Document	doc = repeat(shape, n, unit);
		double		usecs;
		double		ignored;
		double		ours = growth(rca_bench_parse, &first, &doc, &usecs);
		double		theirs = growth(libraries, &first, &doc, &ignored);

		printf("%-28s\t%8d\t%9d\t%11.1f\t%9.2f\t%8.2f\t%8.2f\n",
			   shape->name, n, doc.text.len, usecs, 1000 * usecs / doc.units,
			   ours, theirs);
		free((char *) doc.text.data);
	}
	free((char *) first.text.data);
}

#define HEAD	"---\ntitle: Growth\ndate: 2025-02-24\n---\n"

static const Shape shapes[] = {
	{
		"timeline, table",
		RCA_STR(HEAD "## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n"),
		RCA_STR("| 22:05 | On-call engineer paged |\n"),
	},
	{
		"timeline, list",
		RCA_STR(HEAD "## Timeline\n\n"),
		RCA_STR("- 22:05 On-call engineer paged\n"),
	},
	{
		"action items, table",
		RCA_STR(HEAD "## Action Items\n\n| Priority | Action | Owner | Due Date |\n|---|---|---|---|\n"),
		RCA_STR("| P2 | Update the runbook | SRE | 2025-03-10 |\n"),
	},
	{
		"action items, list",
		RCA_STR(HEAD "## Action Items\n\n"),
		RCA_STR("- [ ] Update the runbook (owner=SRE, due=2025-03-10)\n"),
	},
	{
		"sections",
		RCA_STR(HEAD),
		RCA_STR("## Notes of the day\n\nNothing to tell.\n\n"),
	},
};

static void
grow_all(const char *path)
{
	Document	doc = read_document(path);
	Shape		whole = {"document, by the byte", RCA_STR(""), doc.body};

	if (doc.front_matter.data != NULL)
		whole.head = rca_slice(doc.text.data, doc.body.data);
	printf("%-28s\t%8s\t%9s\t%11s\t%9s\t%8s\t%8s\n", "what grows", "copies",
		   "bytes", "us", "ns each", "x first", "libs");
	grow(&whole, 1, 1000, UNIT_BYTE);
	for (int i = 0; i < lengthof(shapes); i++)
		grow(&shapes[i], 10, 100000, UNIT_PIECE);
}

/* Words of a team, of each kind, a fifth of them with "*". */
static void
make_conventions(void)
{
	conventions = palloc0(sizeof(RcaConventions));
	conventions->json = RCA_STR("{}");
	for (int i = 0; i < NWORDS; i++)
	{
		const char *word = psprintf("%c%c wort %d%s", 'a' + i % 26, 'a' + i / 8 % 26, i, i % 5 ? "" : "*");
		int			before;

		(void) rca_teach_word(conventions, i % RCA_TAUGHT_KIND_COUNT,
							  rca_str(word, (int) strlen(word)), 0, &before);
	}
}

static void
count_document(const char *what, int n, const Document *doc)
{
	Side		side = strcmp(what, "libraries") == 0 ? libraries : rca_bench_parse;

	for (int i = 0; i < n; i++)
	{
		if (strcmp(what, "taught") == 0)
			make_conventions();
		side(doc);
	}
}

static void
count_shape(const char *what, int n)
{
	for (int i = 0; i < lengthof(shapes); i++)
	{
		if (strcmp(shapes[i].name, what) == 0)
		{
			Document	doc = repeat(&shapes[i], 1000, UNIT_PIECE);

			count_document(what, n, &doc);
			return;
		}
	}
	die("nothing of that name");
}

int
main(int argc, char **argv)
{
	const char *mode = argc > 1 ? argv[1] : "";

	if (setjmp(host_escape) != 0)
		die("over the limit of memory");
	if (strcmp(mode, "time") == 0 && argc > 3)
	{
		printf("%-52s\t%7s\t%8s\t%8s\t%8s\t%6s\t%6s\n", "document", "bytes",
			   "rca us", "libs us", "malloc", "x libs", "x mall");
		for (int i = 3; i < argc; i++)
		{
			Document	doc = read_document(argv[i]);

			time_document(&doc, atoi(argv[2]));
		}
	}
	else if (strcmp(mode, "growth") == 0 && argc > 2)
		grow_all(argv[2]);
	else if (strcmp(mode, "count") == 0 && argc > 3)
	{
		if (argc == 4)
			count_shape(argv[2], atoi(argv[3]));
		for (int i = 4; i < argc; i++)
		{
			Document	doc = read_document(argv[i]);

			count_document(argv[2], atoi(argv[3]), &doc);
		}
	}
	else
		die("usage: parse time ROUNDS DOCUMENT... | growth DOCUMENT | count WHAT N [DOCUMENT...]");
	return 0;
}
