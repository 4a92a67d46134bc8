/**
 * Emerging issues beside what comes near to them: {@link org.practicecommons.ui.curation.radar.RadarView}. Nothing is
 * worked out here, and nothing is shown that an operation has not answered with.
 */
package org.practicecommons.ui.curation.radar;
