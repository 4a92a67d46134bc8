/**
 * How a practice spreads: whether a setting is like another, whether a practice can be taken over, whom it came from
 * and went to, and what its adoptions prove. Start at {@link org.practicecommons.checks.adoption.Standings}. Nothing
 * here keeps what it works out: a standing is asked anew each time, of what the one who asks may see.
 */
package org.practicecommons.checks.adoption;
