/*
 * src/compose/outlines.c
 *
 * Every heading and column here must be read as what it means; test/t/086
 * checks it.
 */
#include "base/base.h"

#include "compose/outlines.h"

#define HEADINGS(list)	list, lengthof(list)

static const RcaOutlineHeading core_headings[] =
{
	{RCA_PART_SUMMARY, 2},
	{RCA_PART_IMPACT, 2},
	{RCA_PART_TIMELINE, 2},
	{RCA_PART_ROOT_CAUSE, 2},
	{RCA_PART_RESOLUTION, 2},
	{RCA_PART_ACTION_ITEMS, 2},
};

static const RcaOutlineHeading strict_headings[] =
{
	{RCA_PART_SUMMARY, 2},
	{RCA_PART_IMPACT, 2},
	{RCA_PART_TIMELINE, 2},
	{RCA_PART_DETECTION, 2},
	{RCA_PART_ROOT_CAUSE, 2},
	{RCA_PART_TRIGGER, 2},
	{RCA_PART_RESOLUTION, 2},
	{RCA_PART_LESSONS, 2},
	{RCA_PART_WENT_WELL, 3},
	{RCA_PART_COULD_IMPROVE, 3},
	{RCA_PART_GOT_LUCKY, 3},
	{RCA_PART_ACTION_ITEMS, 2},
	{RCA_PART_RELATED, 2},
};

/*
 * after the incident report of the CCADB, the database of certificate
 * authorities
 */
static const RcaOutlineHeading ccadb_headings[] =
{
	{RCA_PART_SUMMARY, 2},
	{RCA_PART_IMPACT, 2},
	{RCA_PART_TIMELINE, 2},
	{RCA_PART_RELATED, 2, "Related Incidents"},
	{RCA_PART_ROOT_CAUSE, 2, "Root Cause Analysis"},
	{RCA_PART_LESSONS, 2},
	{RCA_PART_WENT_WELL, 3, "What Went Well"},
	{RCA_PART_COULD_IMPROVE, 3, "What Didn't Go Well"},
	{RCA_PART_GOT_LUCKY, 3},
	{RCA_PART_ACTION_ITEMS, 2},
	{RCA_WORD_APPENDIX, 2},
};

/* after the example of the book "Site Reliability Engineering" */
static const RcaOutlineHeading google_headings[] =
{
	{RCA_PART_SUMMARY, 2},
	{RCA_PART_IMPACT, 2},
	{RCA_PART_ROOT_CAUSE, 2, "Root Causes"},
	{RCA_PART_TRIGGER, 2},
	{RCA_PART_RESOLUTION, 2},
	{RCA_PART_DETECTION, 2},
	{RCA_PART_ACTION_ITEMS, 2},
	{RCA_PART_LESSONS, 2},
	{RCA_PART_WENT_WELL, 3},
	{RCA_PART_COULD_IMPROVE, 3, "What Went Wrong"},
	{RCA_PART_GOT_LUCKY, 3},
	{RCA_PART_TIMELINE, 2},
	{RCA_PART_RELATED, 2, "Supporting Information"},
};

/* after the post-mortem of Atlassian's handbook of incidents */
static const RcaOutlineHeading atlassian_headings[] =
{
	{RCA_PART_SUMMARY, 2, "Incident Summary"},
	{RCA_PART_BACKGROUND, 2, "Leadup"},
	{RCA_WORD_FAULT, 2},
	{RCA_PART_IMPACT, 2},
	{RCA_PART_DETECTION, 2},
	{RCA_WORD_RESPONSE, 2},
	{RCA_WORD_RECOVERY, 2},
	{RCA_PART_TIMELINE, 2},
	{RCA_WORD_FIVE_WHYS, 2},
	{RCA_PART_ROOT_CAUSE, 2},
	{RCA_WORD_BACKLOG, 2},
	{RCA_WORD_RECURRENCE, 2},
	{RCA_PART_LESSONS, 2},
	{RCA_PART_ACTION_ITEMS, 2, "Corrective Actions"},
};

/* after the "correction of error" of AWS */
static const RcaOutlineHeading aws_headings[] =
{
	{RCA_PART_SUMMARY, 2},
	{RCA_WORD_METRICS, 2},
	{RCA_PART_IMPACT, 2},
	{RCA_PART_TIMELINE, 2},
	{RCA_WORD_FIVE_WHYS, 2, "5 Whys"},
	{RCA_PART_LESSONS, 2},
	{RCA_PART_ACTION_ITEMS, 2},
	{RCA_PART_RELATED, 2, "Related Items"},
};

const RcaOutline rca_outlines[] =
{
	{"core-1", false, HEADINGS(core_headings)},
	{"strict-1", false, HEADINGS(strict_headings)},
	{"ccadb-1", false, HEADINGS(ccadb_headings)},
	{"google-sre", true, HEADINGS(google_headings)},
	{"atlassian", false, HEADINGS(atlassian_headings)},
	{"aws", false, HEADINGS(aws_headings)},
};

const int	rca_outline_count = lengthof(rca_outlines);
