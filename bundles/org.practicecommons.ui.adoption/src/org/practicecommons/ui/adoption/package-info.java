/**
 * How practices spread, for people at the window: the wizard that starts an adoption, and the view that shows what a
 * practice has proven, where it comes from and went to, and whether it can be taken over. Start at
 * {@link org.practicecommons.ui.adoption.AdoptionView}. Nothing here decides what counts; it shows what operations say.
 */
package org.practicecommons.ui.adoption;
