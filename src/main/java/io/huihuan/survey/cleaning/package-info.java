/** Which answers are left out of figures: each rule of cleaning 数据清洗 as a policy of its own. */
@org.jspecify.annotations.NullMarked
package io.huihuan.survey.cleaning;
