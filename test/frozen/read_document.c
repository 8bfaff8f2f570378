/*
 * test/frozen/read_document.c
 *
 *	read_document form DOCUMENT			its stored form, without varlena header
 *	read_document form-latin-1 DOCUMENT	the same in a database of that encoding
 *	read_document answers DOCUMENT...	what the parser says of documents, as
 *										read_form prints it
 */
#include "answers.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "report/parse_report.h"
#include "report/sections.h"

static RcaReport *
parse(const char *path, RcaStr source)
{
	RcaError	err;
	RcaReport  *report = rca_report_parse(source, RCA_READ_FACTS, &err);

	if (report == NULL)
	{
		fprintf(stderr, "%s: line %d: %s\n", path, err.line, err.detail);
		exit(2);
	}
	return report;
}

/* Text whose characters are all below U+0100. */
static RcaStr
latin_1(RcaStr s)
{
	char	   *text = palloc(s.len);
	int			n = 0;

	for (int i = 0; i < s.len; i++)
	{
		unsigned char c = (unsigned char) s.data[i];

		if (c >= 0x80)
			c = (unsigned char) (c << 6 | (s.data[++i] & 0x3F));
		text[n++] = (char) c;
	}
	return rca_str(text, n);
}

static void
write_form(const RcaReport *report, RcaStr text)
{
	StringInfoData out;

	initStringInfo(&out);
	rca_form_write(&out, report, text);
	fwrite(out.data, 1, out.len, stdout);
}

static void
print_answers(const RcaReport *report, RcaStr text)
{
	RcaOutline	outline = {
		.sections = report->sections,
		.nsections = report->nsections,
		.first_line = report->body.first_line,
		.last_line = rca_last_section_line(report),
		.opening_line = report->opening_line,
		.opening_end_line = report->opening_end_line,
	};

	answer_metadata(&report->metadata);
	answer_heading("timeline");
	for (int i = 0; i < report->ntimeline; i++)
		answer_entry(&report->timeline[i]);
	answer_heading("action items");
	for (int i = 0; i < report->naction_items; i++)
		answer_action_item(&report->action_items[i]);
	answer_heading("points");
	for (int i = 0; i < report->npoints; i++)
		answer_point(&report->points[i]);
	answer_heading("links");
	for (int i = 0; i < report->nlinks; i++)
		answer_link(&report->links[i]);
	answer_outline(&outline, text);
	answer_front_matter(report->front_matter.root);
}

int
main(int argc, char **argv)
{
	if (argc == 3 && strcmp(argv[1], "form") == 0)
	{
		RcaStr		source = read_whole_file(argv[2]);

		write_form(parse(argv[2], source), source);
		return 0;
	}
	if (argc == 3 && strcmp(argv[1], "form-latin-1") == 0)
	{
		RcaStr		source = read_whole_file(argv[2]);

		write_form(parse(argv[2], source), latin_1(source));
		return 0;
	}
	if (argc < 3 || strcmp(argv[1], "answers") != 0)
	{
		fprintf(stderr, "usage: read_document form|form-latin-1|answers DOCUMENT...\n");
		return 2;
	}
	for (int i = 2; i < argc; i++)
	{
		RcaStr		source = read_whole_file(argv[i]);

		printf("== %s\n", argv[i]);
		print_answers(parse(argv[i], source), source);
	}
	return 0;
}
