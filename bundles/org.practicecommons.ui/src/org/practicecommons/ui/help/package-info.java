/**
 * The help that comes with the product: topics in both languages, files beside these classes, read as {@link
 * org.practicecommons.ui.help.HelpPages} and shown in a view. What a field is for is said by the model, not here.
 */
package org.practicecommons.ui.help;
