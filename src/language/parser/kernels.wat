;; The parser's inner loops, four numbers at a time. `npm run generate` compiles this file into
;; kernels.generated.ts; layers.ts says how matrices are laid out. All addresses are in bytes.
(module
  (import "js" "memory" (memory 1))

  ;; to[o] = addend[o] + scales[o] × Σ weights[o][i] × from[i], for 16 outputs at a time and two
  ;; inputs at once. Inputs and weights are int16, sums int32 (exact), results float32.
  (func (export "affine")
    (param $from i32) (param $inputs i32) (param $weights i32) (param $outputs i32)
    (param $scales i32) (param $addend i32) (param $to i32)
    (local $at i32) (local $last i32) (local $stop i32) (local $pair v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $last (i32.add (local.get $from) (i32.shl (local.get $inputs) (i32.const 1))))
    (local.set $stop (i32.add (local.get $to) (i32.shl (local.get $outputs) (i32.const 2))))
    (loop $columns
      (local.set $a (v128.const i32x4 0 0 0 0))
      (local.set $b (v128.const i32x4 0 0 0 0))
      (local.set $c (v128.const i32x4 0 0 0 0))
      (local.set $d (v128.const i32x4 0 0 0 0))
      (local.set $at (local.get $from))
      (loop $pairs
        (local.set $pair (v128.load32_splat (local.get $at)))
        (local.set $a (i32x4.add (local.get $a)
          (i32x4.dot_i16x8_s (local.get $pair) (v128.load (local.get $weights)))))
        (local.set $b (i32x4.add (local.get $b)
          (i32x4.dot_i16x8_s (local.get $pair) (v128.load offset=16 (local.get $weights)))))
        (local.set $c (i32x4.add (local.get $c)
          (i32x4.dot_i16x8_s (local.get $pair) (v128.load offset=32 (local.get $weights)))))
        (local.set $d (i32x4.add (local.get $d)
          (i32x4.dot_i16x8_s (local.get $pair) (v128.load offset=48 (local.get $weights)))))
        (local.set $weights (i32.add (local.get $weights) (i32.const 64)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $pairs (i32.lt_u (local.get $at) (local.get $last))))
      (v128.store (local.get $to)
        (f32x4.add (v128.load (local.get $addend))
          (f32x4.mul (v128.load (local.get $scales)) (f32x4.convert_i32x4_s (local.get $a)))))
      (v128.store offset=16 (local.get $to)
        (f32x4.add (v128.load offset=16 (local.get $addend))
          (f32x4.mul (v128.load offset=16 (local.get $scales)) (f32x4.convert_i32x4_s (local.get $b)))))
      (v128.store offset=32 (local.get $to)
        (f32x4.add (v128.load offset=32 (local.get $addend))
          (f32x4.mul (v128.load offset=32 (local.get $scales)) (f32x4.convert_i32x4_s (local.get $c)))))
      (v128.store offset=48 (local.get $to)
        (f32x4.add (v128.load offset=48 (local.get $addend))
          (f32x4.mul (v128.load offset=48 (local.get $scales)) (f32x4.convert_i32x4_s (local.get $d)))))
      (local.set $scales (i32.add (local.get $scales) (i32.const 64)))
      (local.set $addend (i32.add (local.get $addend) (i32.const 64)))
      (local.set $to (i32.add (local.get $to) (i32.const 64)))
      (br_if $columns (i32.lt_u (local.get $to) (local.get $stop)))))

  ;; to[r][c] = Σ rows[r][i] × columns[c][i]: every row with every column, both of `width` float32.
  (func (export "products")
    (param $rows i32) (param $rowCount i32) (param $columns i32) (param $columnCount i32)
    (param $width i32) (param $to i32)
    (local $row i32) (local $column i32) (local $end i32) (local $sum v128)
    (local $rowsEnd i32) (local $columnsEnd i32)
    (local.set $width (i32.shl (local.get $width) (i32.const 2)))
    (local.set $rowsEnd
      (i32.add (local.get $rows) (i32.mul (local.get $rowCount) (local.get $width))))
    (local.set $columnsEnd
      (i32.add (local.get $columns) (i32.mul (local.get $columnCount) (local.get $width))))
    (loop $eachRow
      (local.set $column (local.get $columns))
      (local.set $end (i32.add (local.get $rows) (local.get $width)))
      (loop $eachColumn
        (local.set $sum (v128.const f32x4 0 0 0 0))
        (local.set $row (local.get $rows))
        (loop $four
          (local.set $sum (f32x4.add (local.get $sum)
            (f32x4.mul (v128.load (local.get $row)) (v128.load (local.get $column)))))
          (local.set $column (i32.add (local.get $column) (i32.const 16)))
          (local.set $row (i32.add (local.get $row) (i32.const 16)))
          (br_if $four (i32.lt_u (local.get $row) (local.get $end))))
        (f32.store (local.get $to)
          (f32.add
            (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
            (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))
        (local.set $to (i32.add (local.get $to) (i32.const 4)))
        (br_if $eachColumn (i32.lt_u (local.get $column) (local.get $columnsEnd))))
      (local.set $rows (local.get $end))
      (br_if $eachRow (i32.lt_u (local.get $rows) (local.get $rowsEnd)))))

  ;; One step of an LSTM: gates (input, forget, output, candidate; `units` float32 each) and the old
  ;; cell give the new cell, in place, and the state as int16 of 32,767 to the unit.
  (func (export "step")
    (param $gates i32) (param $units i32) (param $cell i32) (param $state i32)
    (local $forget i32) (local $output i32) (local $candidate i32) (local $stop i32)
    (local $next v128)
    (local.set $units (i32.shl (local.get $units) (i32.const 2)))
    (local.set $forget (i32.add (local.get $gates) (local.get $units)))
    (local.set $output (i32.add (local.get $forget) (local.get $units)))
    (local.set $candidate (i32.add (local.get $output) (local.get $units)))
    (local.set $stop (local.get $forget))
    (loop $four
      (local.set $next
        (f32x4.add
          (f32x4.mul (call $sigmoid (v128.load (local.get $forget))) (v128.load (local.get $cell)))
          (f32x4.mul (call $sigmoid (v128.load (local.get $gates)))
            (call $tanh (v128.load (local.get $candidate))))))
      (v128.store (local.get $cell) (local.get $next))
      (local.set $next
        (i32x4.trunc_sat_f32x4_s
          (f32x4.nearest
            (f32x4.mul (v128.const f32x4 32767 32767 32767 32767)
              (f32x4.mul (call $sigmoid (v128.load (local.get $output)))
                (call $tanh (local.get $next)))))))
      (v128.store64_lane 0 (local.get $state)
        (i16x8.narrow_i32x4_s (local.get $next) (local.get $next)))
      (local.set $gates (i32.add (local.get $gates) (i32.const 16)))
      (local.set $forget (i32.add (local.get $forget) (i32.const 16)))
      (local.set $output (i32.add (local.get $output) (i32.const 16)))
      (local.set $candidate (i32.add (local.get $candidate) (i32.const 16)))
      (local.set $cell (i32.add (local.get $cell) (i32.const 16)))
      (local.set $state (i32.add (local.get $state) (i32.const 8)))
      (br_if $four (i32.lt_u (local.get $gates) (local.get $stop)))))

  ;; Lambert's continued fraction, broken off: x(135135 + 17325x² + 378x⁴ + x⁶) over
  ;; 135135 + 62370x² + 3150x⁴ + 28x⁶. Off by less than 1e-4; it reaches 1 at 4.97, where x is held.
  (func $tanh (param $x v128) (result v128)
    (local $square v128)
    (local.set $x
      (f32x4.max (v128.const f32x4 -4.97 -4.97 -4.97 -4.97)
        (f32x4.min (v128.const f32x4 4.97 4.97 4.97 4.97) (local.get $x))))
    (local.set $square (f32x4.mul (local.get $x) (local.get $x)))
    (f32x4.div
      (f32x4.mul (local.get $x)
        (f32x4.add (v128.const f32x4 135135 135135 135135 135135)
          (f32x4.mul (local.get $square)
            (f32x4.add (v128.const f32x4 17325 17325 17325 17325)
              (f32x4.mul (local.get $square)
                (f32x4.add (v128.const f32x4 378 378 378 378) (local.get $square)))))))
      (f32x4.add (v128.const f32x4 135135 135135 135135 135135)
        (f32x4.mul (local.get $square)
          (f32x4.add (v128.const f32x4 62370 62370 62370 62370)
            (f32x4.mul (local.get $square)
              (f32x4.add (v128.const f32x4 3150 3150 3150 3150)
                (f32x4.mul (local.get $square) (v128.const f32x4 28 28 28 28)))))))))

  (func $sigmoid (param $x v128) (result v128)
    (f32x4.add (v128.const f32x4 0.5 0.5 0.5 0.5)
      (f32x4.mul (v128.const f32x4 0.5 0.5 0.5 0.5)
        (call $tanh (f32x4.mul (v128.const f32x4 0.5 0.5 0.5 0.5) (local.get $x)))))))
