/*-------------------------------------------------------------------------
 *
 * settings.h
 *	  The settings that a user may change, as SET gazette.<name>.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PG_SETTINGS_H
#define GAZ_PG_SETTINGS_H

extern int	gaz_max_input;		/* kB */
extern double gaz_min_industry_score;

#endif							/* GAZ_PG_SETTINGS_H */
