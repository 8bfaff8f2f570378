/*
 * test/ways/write_markdown.c
 *
 * Lines, each in the containers that are open, with what may begin a block or
 * end one.  Most indentation is right and some is off by one, for what is wrong
 * everywhere is a paragraph or code everywhere.
 */
#include "base/base.h"

#include "base/text.h"
#include "ways.h"

#define MAX_LINES		24
#define MAX_DEPTH		4
#define MAX_CHANGES		3

/* of a hundred */
#define CHANCE_FRONT_MATTER	30
#define CHANCE_CLOSE		25
#define CHANCE_OPEN			35
#define CHANCE_BLANK		25
#define CHANCE_OFF			20

typedef struct Writer
{
	Random	   *random;
	StringInfo	out;
	/* what the lines of each open container begin with */
	const char *prefixes[MAX_DEPTH];
	int			depth;
} Writer;

/* what opens a container, and what its other lines begin with */
static const struct
{
	const char *first;
	const char *next;
}			containers[] =
{
	{"- ", "  "}, {"* ", "  "}, {"+ ", "  "}, {"-   ", "    "}, {"-\t", "\t"},
	{"1. ", "   "}, {"2) ", "   "}, {"10. ", "    "}, {"-", "  "}, {"- [ ] ", "  "},
	{"1.", "   "}, {"-      ", "  "}, {"> ", "> "}, {">", ">"}, {" - ", "   "},
};

static const char *const contents[] =
{
	/* headings */
	"## Timeline", "# Timeline", "### Action Items ###", "##", "#Impact", "## Impact\t",
	"Timeline\n========", "Timeline\n---", "====", "---", "--", "=", " ## Summary",
	"    ## Summary", "**Root cause**", "**Impact:** 5 users",
	/* items and what looks like them */
	"-", "- ", "*", "1.", "- a", "+ b", "1) c", "2. d", "- [x] Done", "- [ ] Fix it (@kim, OPS-1)",
	"***", "* * *", "- - -", "- - a", "1. - b", "- 1. c", "-\ta", "- \tb", "-    c", "-     d",
	"- # Timeline", "- ```", "- > x", "> - x", "- | a |",
	/* code */
	"```", "````", "~~~", "```sql", "``` a`b", "    code", "\tcode", "     - code", "  ```",
	/* quotes and HTML */
	">", "> q", ">> r", ">    code", "> ```", "<div>", "</div>", "<!-- a", "-->", "<!-- b -->", "<pre>",
	"</pre>", "<details><summary>x</summary>", "<b>", "<?x", "?>", "<![CDATA[", "]]>", "%%", "%% a %%",
	/* tables */
	"| Time | Event |", "|---|---|", "| 05:24 | Alert |", "a | b", "--- | ---", ":-|-:", "|", "|-|", "| a \\| b | c |",
	"| `a | b` | c |",
	/* text */
	"a", "text", "text  ", "text\\", "05:24 Alert", "2025-03-23 05:24 UTC resolved", "[a]: /u", "[a]:", "/u 't'",
	"[[a|b]]", "[x](y)", "[^1]: note", "see [^1] [a]", "`a", "b`", "**a", "b**", "*a*", "&amp; &#0; &nbsp;", "\\# a",
	"\xe2\x80\x8b", "\xc2\xa0", "\xe3\x80\x80x", "\xe6\x97\xb6\xe9\x97\xb4\xe7\xba\xbf", "**Date:** 2025-01-01",
	"Severity: P1", "a:\tb", "_", "<http://a.b>", "a@b.c", "www.a.b", "!", "\\", "\x0c", "\x0b", "\r",
};

static const char *const front_matter[] =
{
	"title: a", "title: 'a''b'", "title: \"a\\tb\"", "date: 2025-03-23", "severity: P1", "services: [a, b]",
	"services:", "  - a", "- a", "    - b", "  b: c", "a: b: c", "a:b", "? a", ": b", "key: |", "key: >-", "  text",
	"a: &x b", "c: *x", "# comment", "a: b # comment", "a: #b", "a: 'b", "a: \"b", "a: [b", "]", "a: {b: c}", "", " ",
	"a: !t b", "a : b", "\ta: b", "a:\tb", "a: -", "a: @b", "a: %b", "a: ~", "a: 0x1F", "...", "<<: *x", "1: 2",
	"a: b\\", "a: b\xc2\xa0" "c", "a: ,", "a: [b, [c], {d: e}]", "a: [b,", "a: b]", "'a': b", "\"a\": b", "-", "- ",
	"- - a", "- a: b", "  c: d",
};

/* what may stand behind a fence of front matter, and what may not */
static const char *const fence_ends[] = {
	"", "", "", "", "", "", " ", "\t", "\x0c", "\x0b", " -", "\xc2\xa0",
};

static const char *const indents[] = {"", "", "", "", " ", "  ", "   ", "    ", "     ", "\t", " \t"};

static const char *const line_ends[] = {"\n", "\n", "\n", "\n", "\n", "\n", "\r\n", "\r"};

#define PICK(random, array)	((array)[random_below((random), lengthof(array))])

static bool
happens(Random *random, int percent)
{
	return random_below(random, 100) < percent;
}

/* The prefixes of the open containers, some of them off by a blank. */
static void
write_prefixes(Writer *w)
{
	for (int i = 0; i < w->depth; i++)
	{
		const char *prefix = w->prefixes[i];

		if (!happens(w->random, CHANCE_OFF))
		{
			appendStringInfoString(w->out, prefix);
			continue;
		}
		switch (random_below(w->random, 4))
		{
			case 0:
				appendStringInfoString(w->out, prefix + 1);
				break;
			case 1:
				appendStringInfo(w->out, "%s ", prefix);
				break;
			case 2:
				appendStringInfoChar(w->out, '\t');
				break;
			default:			/* a lazy line */
				return;
		}
	}
}

/* A line of blanks: none, as many as the text has before it, or some. */
static void
write_blank(Writer *w)
{
	if (happens(w->random, 40))
		write_prefixes(w);
	appendStringInfoString(w->out, PICK(w->random, indents));
}

static void
write_line(Writer *w)
{
	if (happens(w->random, CHANCE_BLANK))
	{
		write_blank(w);
		return;
	}
	while (w->depth > 0 && happens(w->random, CHANCE_CLOSE))
		w->depth--;
	write_prefixes(w);
	appendStringInfoString(w->out, PICK(w->random, indents));
	while (w->depth < MAX_DEPTH && happens(w->random, CHANCE_OPEN))
	{
		int			i = random_below(w->random, lengthof(containers));

		appendStringInfoString(w->out, containers[i].first);
		w->prefixes[w->depth++] = containers[i].next;
	}
	appendStringInfoString(w->out, PICK(w->random, contents));
}

void
write_markdown(Random *random, StringInfo out)
{
	Writer		w = {random, out};
	int			nlines = random_between(random, 1, MAX_LINES);
	const char *line_end = PICK(random, line_ends);

	if (happens(random, CHANCE_FRONT_MATTER))
	{
		appendStringInfo(out, "---%s%s", PICK(random, fence_ends), line_end);
		for (int i = random_between(random, 0, 8); i > 0; i--)
			appendStringInfo(out, "%s%s", PICK(random, front_matter), line_end);
		appendStringInfo(out, "---%s%s", PICK(random, fence_ends), line_end);
	}
	else
		appendStringInfoString(out, "# A report\n\n");
	for (int i = 0; i < nlines; i++)
	{
		write_line(&w);
		appendStringInfoString(out, happens(random, 2) ? PICK(random, line_ends) : line_end);
	}
	/* no newline at the end, at times */
	if (happens(random, 20))
		out->len -= strlen(line_end);
	out->data[out->len] = '\0';
}

/* Changes a line, or leaves it as it is. */
static void
mutate_line(Random *random, RcaStr line, StringInfo out)
{
	switch (random_below(random, 8))
	{
		case 0:					/* it goes */
			return;
		case 1:					/* twice */
			appendBinaryStringInfo(out, line.data, line.len);
			break;
		case 2:
			appendStringInfoString(out, PICK(random, indents));
			break;
		case 3:
			appendStringInfoString(out, containers[random_below(random, lengthof(containers))].first);
			break;
		case 4:					/* without its first byte, if that is a character */
			if (line.len > 1 && !IS_HIGHBIT_SET(line.data[0]))
				line = rca_skip(line, 1);
			break;
		case 5:
			appendStringInfo(out, "%s\n", PICK(random, contents));
			break;
		case 6:
			appendStringInfo(out, "%s\n", PICK(random, indents));
			break;
		default:
			break;
	}
	appendBinaryStringInfo(out, line.data, line.len);
}

void
mutate_lines(Random *random, RcaStr source, StringInfo out)
{
	int			nlines = 1;
	int			changes[MAX_CHANGES];
	int			n = 0;

	for (int i = 0; i < source.len; i++)
		nlines += (source.data[i] == '\n');
	for (int i = 0; i < MAX_CHANGES; i++)
		changes[i] = random_below(random, nlines);
	while (source.len > 0)
	{
		int			end = rca_find(source, RCA_STR("\n"));
		RcaStr		line = rca_str(source.data, end < 0 ? source.len : end + 1);
		bool		is_changed = false;

		for (int i = 0; i < MAX_CHANGES; i++)
			is_changed |= (changes[i] == n);
		if (is_changed)
			mutate_line(random, line, out);
		else
			appendBinaryStringInfo(out, line.data, line.len);
		source = rca_skip(source, line.len);
		n++;
	}
}
