/**
 * The page customers answer on: rendered by the server, without a session, a cookie or a script. Reading it writes nothing,
 * for programs that look into mails follow every link.
 */
@org.jspecify.annotations.NullMarked
package io.huihuan.survey.web;
