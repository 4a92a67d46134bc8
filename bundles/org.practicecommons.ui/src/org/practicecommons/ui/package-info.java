/**
 * What the screens share: widget factories, and the one place that shows failures.
 */
package org.practicecommons.ui;
