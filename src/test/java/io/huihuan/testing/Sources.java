package io.huihuan.testing;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The source of the product as a tree, for rules the bytecode no longer shows. */
public final class Sources {

    public static final Path MAIN = Path.of("src/main/java");

    private Sources() {}

    /** A place in the source, for the message of a broken rule. */
    public record Place(String file, long line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** A call or construction: on what, its name, what was handed over, and where. */
    public record Call(
            String receiver,
            String name,
            List<? extends ExpressionTree> arguments,
            boolean construction,
            Place place) {}

    /** A string in the source. */
    public record Words(String text, Place place) {}

    /** Everything under {@code src/main/java}. */
    public static List<JavaFileObject> main() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            var found = new ArrayList<JavaFileObject>();
            ToolProvider.getSystemJavaCompiler()
                    .getStandardFileManager(null, null, null)
                    .getJavaFileObjectsFromPaths(
                            files.filter(file -> file.toString().endsWith(".java"))
                                    .toList())
                    .forEach(found::add);
            return found;
        }
    }

    /** A source made up for trying a rule. */
    public static JavaFileObject madeUp(String source) {
        return new SimpleJavaFileObject(URI.create("string:///MadeUp.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    public static List<Words> strings(List<JavaFileObject> files) throws IOException {
        var found = new ArrayList<Words>();
        scan(files, new Visitor() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text) {
                    found.add(new Words(text, place(literal)));
                }
                return super.visitLiteral(literal, nothing);
            }
        });
        return found;
    }

    public static List<Call> calls(List<JavaFileObject> files) throws IOException {
        var found = new ArrayList<Call>();
        scan(files, new Visitor() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                found.add(new Call(
                        receiverOf(call), nameOf(call.getMethodSelect()), call.getArguments(), false, place(call)));
                return super.visitMethodInvocation(call, nothing);
            }

            @Override
            public Void visitNewClass(NewClassTree made, Void nothing) {
                found.add(new Call("", nameOf(made.getIdentifier()), made.getArguments(), true, place(made)));
                return super.visitNewClass(made, nothing);
            }
        });
        return found;
    }

    /** The string literals an expression can come to: itself, both sides of a sum, both ends of a choice. */
    public static Stream<String> literals(Tree expression) {
        return switch (expression) {
            case LiteralTree literal when literal.getValue() instanceof String text -> Stream.of(text);
            case BinaryTree sum -> Stream.concat(literals(sum.getLeftOperand()), literals(sum.getRightOperand()));
            case ConditionalExpressionTree choice ->
                Stream.concat(literals(choice.getTrueExpression()), literals(choice.getFalseExpression()));
            case ParenthesizedTree inner -> literals(inner.getExpression());
            default -> Stream.empty();
        };
    }

    private static String receiverOf(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree member
                ? member.getExpression().toString()
                : "";
    }

    static String nameOf(Tree tree) {
        return switch (tree) {
            case MemberSelectTree member -> member.getIdentifier().toString();
            case IdentifierTree name -> name.getName().toString();
            case ParameterizedTypeTree generic -> nameOf(generic.getType());
            default -> "";
        };
    }

    private static void scan(List<JavaFileObject> files, Visitor visitor) throws IOException {
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of("-proc:none"), null, files);
        visitor.trees = Trees.instance(task);
        for (CompilationUnitTree unit : task.parse()) {
            visitor.unit = unit;
            visitor.scan(unit, null);
        }
    }

    private abstract static class Visitor extends TreeScanner<Void, Void> {

        private Trees trees;
        private CompilationUnitTree unit;

        Place place(Tree tree) {
            long start = trees.getSourcePositions().getStartPosition(unit, tree);
            String path = unit.getSourceFile().toUri().getPath();
            return new Place(
                    path.substring(path.lastIndexOf('/') + 1), unit.getLineMap().getLineNumber(start));
        }
    }
}
