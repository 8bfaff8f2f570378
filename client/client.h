/*
 * client/client.h
 *
 * What the files of rca_load share.
 */
#ifndef CLIENT_H
#define CLIENT_H

#include "base/base.h"

#include <signal.h>

/* what the shell sees */
typedef enum ExitStatus
{
	STATUS_ALL = 0,				/* every file is where it should be */
	STATUS_SOME = 1,			/* some files were refused or not reached */
	STATUS_NOTHING = 2,			/* nothing was done */
} ExitStatus;

typedef enum Password
{
	PASSWORD_IF_ASKED,
	PASSWORD_NEVER,
	PASSWORD_ALWAYS,
} Password;

/* what is brought to the other side */
typedef enum Mode
{
	MODE_LOAD,					/* files into the table */
	MODE_SYNC,					/* both ways */
	MODE_EXPORT,				/* rows into the files */
} Mode;

#define MODE_COUNT	(MODE_EXPORT + 1)

/* how --check says what it finds */
typedef enum Format
{
	FORMAT_TEXT,				/* a line for each finding */
	FORMAT_SARIF,				/* a log of SARIF on standard output */
} Format;

/* Paths, folders or patterns of paths. */
typedef struct Patterns
{
	const char **items;
	int			nitems;
	int			max_items;
} Patterns;

typedef struct Options
{
	const char *host;
	const char *port;
	const char *user;
	const char *database;
	Password	password;
	const char *table;
	const char *policy;			/* NULL: not given */
	const char *given;			/* what --new knows already, in JSON; or NULL */
	const char *conventions_file;
	const char *conventions;	/* of that file, in JSON; or NULL */
	Format		format;
	Patterns	globs;
	Patterns	excludes;
	Patterns	ours;			/* where both have changed, files win */
	Patterns	theirs;			/* rows do */
	int			batch;			/* files of a transaction */
	bool		init;
	bool		sync;
	bool		export;
	bool		prune;
	bool		prune_all;		/* more than a tenth at once, too */
	bool		dry_run;
	bool		strict;
	bool		reread;
	bool		check;
	bool		new_report;
	bool		quiet;
	bool		verbose;
	char	  **paths;
	int			npaths;
} Options;

static inline Mode
mode_of(const Options *options)
{
	return options->sync ? MODE_SYNC : options->export ? MODE_EXPORT : MODE_LOAD;
}

/* what to load with, and what to check with, where no policy is given */
#define DEFAULT_LOAD_POLICY		"draft-1"
#define DEFAULT_CHECK_POLICY	"core-1"

/* Ctrl-C was pressed, or the program was asked to end. */
extern volatile sig_atomic_t interrupted;

#endif							/* CLIENT_H */
