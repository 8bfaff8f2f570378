/*
 * src/edit/mask.c
 */
#include "base/base.h"

#include "base/host.h"
#include "base/name_index.h"
#include "base/text.h"
#include "edit/finish.h"
#include "edit/mask.h"
#include "edit/mask_places.h"
#include "edit/same_answers.h"
#include "edit/verify.h"
#include "values/personal.h"

/*
 * Numbers
 */

/*
 * Numbers the names of a class in the order of the text.  Equal names have the
 * same number.
 */
static void
number_class(const RcaMaskPlaces *places, RcaMaskClass class, int *numbers)
{
	RcaStrList	names = {palloc(Max(places->count, 1) * sizeof(RcaStr)), 0};
	int		   *of = palloc(Max(places->count, 1) * sizeof(int));
	int		   *firsts = palloc(Max(places->count, 1) * sizeof(int));
	RcaNameIndex index;
	int			next = places->taken[class];

	for (int i = 0; i < places->count; i++)
	{
		if (places->items[i].class != class)
			continue;
		of[names.count] = i;
		names.items[names.count++] = places->items[i].name;
	}
	rca_name_index(&index, &names);
	/* equal names are adjacent in the index, in the order of the text */
	for (int i = 0, first = 0; i < names.count; i++)
	{
		if (i == 0 || !rca_equal_nocase(names.items[index.order[i]], names.items[first]))
			first = index.order[i];
		firsts[index.order[i]] = first;
	}
	for (int i = 0; i < names.count; i++)
		numbers[of[i]] = firsts[i] < i ? numbers[of[firsts[i]]] : ++next;
}

/*
 * A pseudonym.  That of a person has a blank, except in the address of a page
 * and where a clause would be too long to be understood: there it is one word,
 * like a handle.
 */
static RcaStr
pseudonym(const RcaMaskPlace *place, int number, RcaStr person_prefix)
{
	RcaStr		prefix = rca_mask_prefix(place->class);
	char	   *text;

	if (place->class == RCA_MASK_PERSON)
		prefix = !place->is_stated && place->is_in_address ? RCA_STR("person-") : person_prefix;
	text = psprintf("%.*s%.*s%d%.*s", place->before.len, place->before.data, prefix.len, prefix.data,
					number, place->behind.len, place->behind.data);
	return rca_str(text, (int) strlen(text));
}

/*
 * What is read then
 */

static bool
check_names(const RcaEdit *edit, const RcaReport *after, RcaError *err)
{
	static const char *const hint = "Write the name as plain text, or take the part out.";

	for (int i = 0; i < after->naction_items; i++)
	{
		if (after->action_items[i].owner.len > 0 && !rca_are_pseudonyms(after->action_items[i].owner))
			return rca_edit_refuse(edit, err, edit->report->action_items[i].line,
								   "The owner of an action item cannot be replaced.", hint);
	}
	for (int i = 0; i < after->metadata.authors.count; i++)
	{
		if (!rca_are_pseudonyms(after->metadata.authors.items[i]))
			return rca_edit_refuse(edit, err, edit->report->values[RCA_KEY_AUTHORS] != NULL ?
								   edit->report->values[RCA_KEY_AUTHORS]->line : 1,
								   "The authors cannot be replaced.", hint);
	}
	if (after->metadata.prepared_by.len > 0 && !rca_are_pseudonyms(after->metadata.prepared_by))
		return rca_edit_refuse(edit, err, edit->report->footer_line,
							   "Who prepared the report cannot be replaced.", hint);
	return true;
}

/*
 * No text with a personal shape may be left, or arise from a pseudonym and the
 * text beside it.
 */
static bool
check_shapes(const RcaEdit *edit, RcaStr result, RcaError *err)
{
	RcaPersonalList list = rca_personal_find(result);

	if (list.count == 0)
		return true;
	(void) rca_error_at(err, RCA_ERROR_EDIT, result, (int) (list.items[0].text.data - result.data),
						"Something that is to be replaced would still be there.",
						"SELECT * FROM rca_pii(doc) shows where it stands. Change the text by hand.");
	err->message = "cannot make the edit";
	return false;
}

/*
 * All lines of the document may change.  rca_same_answers checks what may not.
 */
static void
allow_texts(RcaEdit *edit)
{
	const RcaNode *root = edit->report->front_matter.root;

	rca_edit_touch(edit, 1, edit->nlines + 1);
	rca_edit_allow(edit, RCA_FACT_TITLE | RCA_FACT_STATUS | RCA_FACT_PREPARED | RCA_FACT_SERVICES |
				   RCA_FACT_TAGS | RCA_FACT_AUTHORS | RCA_FACT_SECTIONS | RCA_FACT_TIMELINE |
				   RCA_FACT_ACTION_ITEMS | RCA_FACT_POINTS | RCA_FACT_LINKS | RCA_FACT_BLOCKS);
	for (int i = 0; root != NULL && i + 1 < root->nitems; i += 2)
		rca_edit_allow_key(edit, root->items[i]->text);
}

static const RcaReport *
mask(RcaEdit *edit, const RcaMaskPlaces *places, const int *numbers, RcaStr person_prefix,
	 RcaStr *result, RcaError *err)
{
	const RcaReport *after;

	for (int i = 0; i < places->count; i++)
		rca_edit_replace(edit, places->items[i].text,
						 pseudonym(&places->items[i], numbers[i], person_prefix));
	allow_texts(edit);
	after = rca_edit_finish(edit, result, err);
	return after != NULL && rca_same_answers(edit, after, err) && check_names(edit, after, err) &&
		check_shapes(edit, *result, err) ? after : NULL;
}

const RcaReport *
rca_mask(RcaEdit *edit, RcaStr *result, RcaError *err)
{
	RcaMaskPlaces places = rca_mask_places(edit);
	int		   *numbers = palloc(Max(places.count, 1) * sizeof(int));
	RcaError	first_err = {0};
	const RcaReport *after;

	for (RcaMaskClass class = 0; class < RCA_MASK_CLASSES; class++)
		number_class(&places, class, numbers);
	after = mask(edit, &places, numbers, RCA_STR("Person "), result, &first_err);
	if (after == NULL)
		after = mask(rca_edit_begin_parsed(edit->text, edit->report), &places, numbers,
					 RCA_STR("Person"), result, err);
	if (after == NULL)
		*err = first_err;
	return after;
}
