/*
 * src/words/later_words.c
 */
#include "base/base.h"

#include "words/fold.h"
#include "words/later_words.h"

typedef struct LaterWord
{
	RcaTaughtKind kind;
	const char *folded;			/* as words/fold.h has it */
	int			since;			/* the first reader that knows it */
} LaterWord;

/*
 * A word that comes into the table of its vocabulary after a release is also
 * here, if it can make a finding: headings, keys, columns, statuses of action
 * items, names of milestones.
 */
static const LaterWord later_words[] = {
	{RCA_TAUGHT_HEADING, "dong thời gian", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, "diễn biến", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, "diễn biến sự cố", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, "trinh tự sự kiện", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, "linimasa", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, "kronologi", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, "kronologi kejadian", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, "kronologi insiden", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, "garis waktu", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, "casova osa", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, "prubeh udalosti", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, "aikajana", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, "idovonal", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, "хронология событий", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, "ход событий", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, "лента времени", RCA_READER_EVIDENCE},
	{RCA_TAUGHT_HEADING, NULL, 0},	/* the end */
};

int
rca_word_since(RcaTaughtKind kind, RcaStr word)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded = RCA_NULL_STR;

	for (const LaterWord *later = later_words; later->folded != NULL; later++)
	{
		if (folded.data == NULL && !rca_fold(word, buffer, &folded))
			return 0;
		/* most differ in their first byte */
		if (later->kind == kind && folded.len > 0 && later->folded[0] == folded.data[0] &&
			rca_equal(folded, rca_str(later->folded, (int) strlen(later->folded))))
			return later->since;
	}
	return 0;
}
