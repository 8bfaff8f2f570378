/*
 * test/frozen/read_form.c
 *
 *	read_form FORM...	what stored values say, by the readers of src/store
 *
 * A value is what follows the varlena header.  It is linked with src/base and
 * nothing else: reading needs no parser.  Exits with 1 if a value is corrupt.
 */
#include "answers.h"

static int
read_form(const char *path)
{
	RcaStr		bytes = read_whole_file(path);
	RcaForm		form;
	RcaStr		text;
	RcaMetadata metadata;
	RcaStrList	services;
	RcaCursor	cursor;
	RcaTimelineEntry entry;
	RcaActionItem item;
	RcaPoint	point;
	RcaLink		link;
	RcaOutline	outline;
	RcaNode    *root;
	int			corrupt = 0;

	if (rca_form_open(&form, bytes.data, bytes.len, bytes.len) != RCA_FORM_CURRENT)
	{
		printf("corrupt: header\n");
		return 1;
	}
	text = rca_form_text(&form, bytes.len);

	if (rca_form_metadata(&form, &metadata))
		answer_metadata(&metadata);
	else
		corrupt += printf("corrupt: metadata\n");
	if (!rca_form_services(&form, &services) || services.count != metadata.services.count)
		corrupt += printf("corrupt: services\n");

	answer_heading("timeline");
	rca_form_timeline(&form, &cursor);
	while (rca_timeline_next(&cursor, &entry))
		answer_entry(&entry);
	corrupt += cursor.corrupt ? printf("corrupt: timeline\n") : 0;

	answer_heading("action items");
	rca_form_action_items(&form, &cursor);
	while (rca_action_items_next(&cursor, &item))
		answer_action_item(&item);
	corrupt += cursor.corrupt ? printf("corrupt: action items\n") : 0;

	answer_heading("points");
	rca_form_points(&form, text, &cursor);
	while (rca_points_next(&cursor, &point))
		answer_point(&point);
	corrupt += cursor.corrupt ? printf("corrupt: points\n") : 0;

	answer_heading("links");
	rca_form_links(&form, text, &cursor);
	while (rca_links_next(&cursor, &link))
		answer_link(&link);
	corrupt += cursor.corrupt ? printf("corrupt: links\n") : 0;

	if (rca_form_outline(&form, text, &outline))
		answer_outline(&outline, text);
	else
		corrupt += printf("corrupt: outline\n");

	if (rca_form_front_matter(&form, text, &root))
		answer_front_matter(root);
	else
		corrupt += printf("corrupt: front matter\n");
	return corrupt > 0;
}

int
main(int argc, char **argv)
{
	int			corrupt = 0;

	for (int i = 1; i < argc; i++)
	{
		printf("== %s\n", argv[i]);
		corrupt |= read_form(argv[i]);
	}
	return corrupt;
}
