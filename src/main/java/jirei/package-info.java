@org.jspecify.annotations.NullMarked
package jirei;
