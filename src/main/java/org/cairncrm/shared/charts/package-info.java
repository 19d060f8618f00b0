/**
 * Computes charts: converts records of values to the geometry of an SVG, in a box of 100 by 100
 * that the page stretches. {@code templates/parts/chart.html} draws the charts; docs/console.md
 * shows each of them.
 */
@NullMarked
@NamedInterface("charts")
package org.cairncrm.shared.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
