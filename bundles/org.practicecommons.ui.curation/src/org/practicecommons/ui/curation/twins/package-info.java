/**
 * Records that are probably the same. Start at {@link org.practicecommons.ui.curation.twins.TwinsView}. Nothing here
 * decides what is alike or what becomes of a field.
 */
package org.practicecommons.ui.curation.twins;
