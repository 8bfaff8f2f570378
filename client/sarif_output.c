/*
 * client/sarif_output.c
 *
 * A log is written result by result, so that it takes no memory however many
 * there are.
 */
#include "sarif_output.h"

#include "host_client.h"
#include "lint/sarif.h"

static int	nresults;

/* Writes what was made, and lets go of it. */
static void
put_piece(StringInfo piece)
{
	fwrite(piece->data, 1, piece->len, stdout);
	pfree(piece->data);
}

void
sarif_begin(void)
{
	StringInfoData piece;

	nresults = 0;
	initStringInfo(&piece);
	rca_sarif_begin(&piece);
	put_piece(&piece);
	host_reset();
}

void
sarif_put(const char *path, const RcaFinding *f)
{
	RcaSarifResult result = rca_sarif_of_finding(path, f);
	StringInfoData piece;

	initStringInfo(&piece);
	appendStringInfoString(&piece, nresults++ > 0 ? ",\n" : "\n");
	rca_sarif_result(&piece, &result);
	put_piece(&piece);
}

void
sarif_end(bool is_complete)
{
	StringInfoData piece;

	initStringInfo(&piece);
	rca_sarif_end_run(&piece, is_complete);
	appendStringInfoChar(&piece, '\n');
	put_piece(&piece);
	host_reset();
}
